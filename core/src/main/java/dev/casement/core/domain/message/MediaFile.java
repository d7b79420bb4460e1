package dev.casement.core.domain.message;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.Optional;

/// A file: one that came with a message, or one that was uploaded here to be sent.
///
/// @param message the message it came with; empty for an upload
/// @param declaredType the type that whoever sent it claims it has; nobody may rely on it
/// @param createdAt when it was first heard of
public record MediaFile(
    MediaId id,
    CompanyId company,
    Optional<MessageId> message,
    Content.MediaKind kind,
    Optional<String> filename,
    Optional<String> declaredType,
    Instant createdAt,
    MediaState state) {

  /// The same file, as far as it has got by now.
  public MediaFile at(MediaState newState) {
    return new MediaFile(id, company, message, kind, filename, declaredType, createdAt, newState);
  }

  /// What is left of a file that is let go: that there was one. Its name may say whose it was.
  public MediaFile gone() {
    return new MediaFile(
        id,
        company,
        message,
        kind,
        Optional.empty(),
        Optional.empty(),
        createdAt,
        new MediaState.Gone());
  }

  /// The same file, for messages of this kind.
  public MediaFile of(Content.MediaKind newKind) {
    return new MediaFile(id, company, message, newKind, filename, declaredType, createdAt, state);
  }

  /// What is known of its bytes, where they are here.
  public Optional<MediaState.Stored> stored() {
    return state instanceof MediaState.Stored stored ? Optional.of(stored) : Optional.empty();
  }
}
