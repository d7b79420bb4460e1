package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.KeptAnswer;

/// A client's idempotency key, and how its answer is written, so that the answer is stored in the
/// same commit as what it answers.
///
/// @param scope method and path
/// @param fingerprint a hash of the request's body
public record Idempotency(String scope, String key, String fingerprint, Answer answer) {

  /// Writes the answer to a message that is about to be stored. Pure.
  @FunctionalInterface
  public interface Answer {
    KeptAnswer write(Conversation conversation, OutboundMessage message);
  }
}
