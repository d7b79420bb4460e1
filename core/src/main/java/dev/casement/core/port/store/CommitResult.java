package dev.casement.core.port.store;

/// What became of a commit.
public sealed interface CommitResult {

  /// Everything is stored, durably.
  record Done() implements CommitResult {}

  /// Somebody else was faster. Nothing is stored.
  record Conflict() implements CommitResult {}

  /// The idempotency key was used before. Nothing is stored.
  record Repeated(KeptAnswer answer) implements CommitResult {}
}
