package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConsentStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.InstantSource;
import java.util.List;

/// Cancels for good what is held for somebody who opted out (decisions.md D31), in every
/// conversation that the opt-out is about.
final class CancelHeld {

  private final ConversationStore conversations;
  private final ConsentStore consents;
  private final Threads threads;
  private final InstantSource clock;

  CancelHeld(
      ConversationStore conversations,
      ConsentStore consents,
      Threads threads,
      InstantSource clock) {
    this.conversations = conversations;
    this.consents = consents;
    this.threads = threads;
    this.clock = clock;
  }

  /// May be called again: what is cancelled stays so. What is written down late and was taken back
  /// meanwhile cancels nothing.
  void after(Consent said) {
    if (said.kind() != Consent.Kind.OPT_OUT || isTakenBack(said)) {
      return;
    }
    CompanyId company = said.company();
    threads.person(company, said.contact()).stream()
        .flatMap(person -> conversations.conversationsOf(company, person.id()).stream())
        .filter(thread -> said.stops(thread.channel(), thread.account()))
        .forEach(thread -> Attempts.until(() -> cancel(company, thread.id(), said)));
  }

  private boolean isTakenBack(Consent said) {
    return consents.history(said.company(), said.contact()).stream()
        .anyMatch(later ->
            later.kind() != Consent.Kind.OPT_OUT
                && later.channel().equals(said.channel())
                && later.at().isAfter(said.at()));
  }

  private CommitResult cancel(CompanyId company, ConversationId id, Consent said) {
    List<OutboundMessage> held =
        conversations.held(company, id).stream()
            .filter(message -> !message.createdAt().isAfter(said.recordedAt()))
            .toList();
    if (held.isEmpty()) {
      return new CommitResult.Done();
    }
    Conversation conversation = conversations.conversation(company, id).orElseThrow();
    ChangesDraft changes = Changes.of(company).conversation(conversation.draft().done());
    held.forEach(message -> into(changes, message));
    return conversations.commit(changes.done());
  }

  private void into(ChangesDraft changes, OutboundMessage message) {
    changes
        .message(message.step(DeliveryStep.to(DeliveryState.CANCELLED, clock.instant())))
        .settled(message.id());
  }
}
