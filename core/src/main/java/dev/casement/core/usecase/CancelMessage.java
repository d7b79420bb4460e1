package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.InstantSource;
import java.util.Optional;

/// Withdraws a message that has not left yet.
public final class CancelMessage {

  private final ConversationStore conversations;
  private final InstantSource clock;

  CancelMessage(ConversationStore conversations, InstantSource clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  public Answer cancel(CompanyId company, MessageId id) {
    Answer[] answer = {Answer.UNKNOWN};
    Attempts.until(() -> {
      answer[0] = Answer.UNKNOWN;
      Optional<Conversation> found =
          conversations
              .message(company, id)
              .flatMap(known -> conversations.conversation(company, known.conversation()));
      // Read after its conversation: where it leaves from here on, the commit is a conflict.
      if (found.isEmpty()
          || !(conversations.message(company, id).orElse(null)
              instanceof OutboundMessage message)) {
        return new CommitResult.Done();
      }
      OutboundMessage cancelled =
          message.step(DeliveryStep.to(DeliveryState.CANCELLED, clock.instant()));
      if (cancelled.equals(message)) {
        answer[0] = message.state() == DeliveryState.CANCELLED ? Answer.CANCELLED : Answer.TOO_LATE;
        return new CommitResult.Done();
      }
      answer[0] = Answer.CANCELLED;
      return conversations.commit(
          Changes.of(company)
              .conversation(found.get().draft().done())
              .message(cancelled)
              .settled(id)
              .done());
    });
    return answer[0];
  }

  /// What came of it.
  public enum Answer {
    CANCELLED,
    /// It has left, or is leaving, or had ended.
    TOO_LATE,
    UNKNOWN
  }
}
