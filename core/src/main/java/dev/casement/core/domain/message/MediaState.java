package dev.casement.core.domain.message;

import java.time.Instant;
import java.util.Optional;

/// How far a file has got.
public sealed interface MediaState {

  /// When something is to be done about it next; empty where nothing is.
  default Optional<Instant> dueAt() {
    return Optional.empty();
  }

  /// It is still at the provider, and fetched as soon as it can be.
  ///
  /// @param attempts how often it was tried
  /// @param next when it is tried next
  /// @param detail what kept it, for the curious
  record Waiting(int attempts, Instant next, Optional<String> detail) implements MediaState {

    /// Not yet tried.
    public static Waiting since(Instant now) {
      return new Waiting(0, now, Optional.empty());
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(next);
    }
  }

  /// It is here.
  ///
  /// @param type what its first bytes say it is
  /// @param sha256 in hexadecimal digits
  record Stored(String type, String sha256, long bytes) implements MediaState {}

  /// It could not be fetched, and is not tried any more.
  ///
  /// @param detail for the curious
  record Failed(Trouble trouble, String detail) implements MediaState {}

  /// It is larger than the operator lets files be.
  record TooLarge() implements MediaState {}

  /// It is no longer to be kept: nobody gets it any more, and its bytes are about to be deleted.
  record Leaving(Instant since) implements MediaState {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(since);
    }
  }

  /// It is neither here nor at the provider.
  record Gone() implements MediaState {}

  /// Why a file could not be fetched.
  enum Trouble {
    /// The provider could not be reached, or did not answer as it should, for as long as it keeps
    /// files.
    UNREACHABLE,
    /// The provider does not give it to us, or it lies where we do not go.
    REFUSED,
    /// What came is not what the provider had announced.
    DAMAGED
  }
}
