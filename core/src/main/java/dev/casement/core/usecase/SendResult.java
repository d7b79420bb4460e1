package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.port.store.KeptAnswer;
import java.util.List;

/// What came of asking to send.
public sealed interface SendResult {

  /// It is stored, and goes as soon as it may: `queued`, or `held`.
  record Taken(Conversation conversation, OutboundMessage message) implements SendResult {}

  /// The channel's policy forbids it. Nothing is stored.
  ///
  /// @param conversation the conversation, or the one that would have been made
  record Refused(Conversation conversation, Decision.Blocked decision) implements SendResult {}

  /// The request makes no sense; every fault is named. Nothing is stored.
  record Invalid(List<FieldFault> faults) implements SendResult {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }

  /// The idempotency key was used for the same request before: this was the answer.
  record Repeated(KeptAnswer answer) implements SendResult {}

  /// The idempotency key was used for another request before.
  record KeyReused() implements SendResult {}

  /// It was to be sent again, but it is known what became of it, or not yet time, or it was sent
  /// again already. Nothing is stored.
  record NotUnclear(OutboundMessage message) implements SendResult {}

  /// There is no such conversation or account in this company.
  ///
  /// @param what `conversation`, `account`, `contact` or `message`
  record Unknown(String what) implements SendResult {}
}
