package dev.casement.core.domain.message;

import java.util.Optional;

/// Where a file is. At least one of link, id and file is there for what we send.
///
/// @param link a public address; what the provider gives us expires soon
/// @param id the provider's id for an uploaded or received file
/// @param mimeType as the provider told it; for a file of ours, what its bytes say
/// @param sha256 as the provider told it, hexadecimal or Base64; for a file of ours, hexadecimal
/// @param bytes the size where it is known
/// @param file our own id of it, where it is here or on its way
public record MediaSource(
    Optional<String> link,
    Optional<String> id,
    Optional<String> mimeType,
    Optional<String> sha256,
    Optional<Long> bytes,
    Optional<MediaId> file) {

  /// A file that we do not have.
  public MediaSource(
      Optional<String> link,
      Optional<String> id,
      Optional<String> mimeType,
      Optional<String> sha256,
      Optional<Long> bytes) {
    this(link, id, mimeType, sha256, bytes, Optional.empty());
  }

  public static MediaSource link(String link) {
    return new MediaSource(
        Optional.of(link), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static MediaSource id(String id) {
    return new MediaSource(
        Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// A file of ours.
  public static MediaSource file(MediaId file, MediaState.Stored stored) {
    return new MediaSource(
        Optional.empty(),
        Optional.empty(),
        Optional.of(stored.type()),
        Optional.of(stored.sha256()),
        Optional.of(stored.bytes()),
        Optional.of(file));
  }

  /// The same, which we keep under this id.
  public MediaSource keptAs(MediaId newFile) {
    return new MediaSource(link, id, mimeType, sha256, bytes, Optional.of(newFile));
  }

  /// The same, under the id that the provider gave it.
  public MediaSource knownAs(String newId) {
    return new MediaSource(link, Optional.of(newId), mimeType, sha256, bytes, file);
  }
}
