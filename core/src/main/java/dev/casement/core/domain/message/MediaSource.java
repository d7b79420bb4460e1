package dev.casement.core.domain.message;

import java.util.Optional;

/// Where a file is. At least one of link and id is there for what we send.
///
/// @param link a public address; what the provider gives us expires soon
/// @param id the provider's id for an uploaded or received file
/// @param mimeType as the provider told it
/// @param sha256 as the provider told it
/// @param bytes the size where it is known
public record MediaSource(
    Optional<String> link,
    Optional<String> id,
    Optional<String> mimeType,
    Optional<String> sha256,
    Optional<Long> bytes) {

  public static MediaSource link(String link) {
    return new MediaSource(
        Optional.of(link), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static MediaSource id(String id) {
    return new MediaSource(
        Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
