package dev.casement.core.domain.policy;

import dev.casement.core.domain.channel.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The one private answer to what a customer said in public, where the provider granted it.
///
/// @param within how long after the comment it may go; no longer at exactly that
public record CommentReply(Capability capability, Duration within, Rule rule) {

  /// Until when there is a comment to answer; empty where there is none, it is too old, or it had
  /// its answer.
  public Optional<Instant> dueUntil(PolicyFacts facts) {
    if (facts.privateReplySent()) {
      return Optional.empty();
    }
    return facts.commentedAt().map(at -> at.plus(within)).filter(end -> facts.now().isBefore(end));
  }
}
