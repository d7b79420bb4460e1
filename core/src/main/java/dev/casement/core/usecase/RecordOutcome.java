package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Stores what came of a send.
public final class RecordOutcome {

  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(15);
  private static final Duration STOPPED_FOR = Duration.ofMinutes(1);

  private final ConversationStore conversations;
  private final Threads threads;
  private final ApplyReceipt receipts;
  private final Refusals refusals;
  private final KeepBooks books;
  private final Lanes lanes;
  private final InstantSource clock;

  RecordOutcome(
      ConversationStore conversations,
      Threads threads,
      ApplyReceipt receipts,
      Refusals refusals,
      KeepBooks books,
      Lanes lanes,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.receipts = receipts;
    this.refusals = refusals;
    this.books = books;
    this.lanes = lanes;
    this.clock = clock;
  }

  void record(OutboxEntry entry, ChannelAccount account, SendOutcome outcome, Manner manner) {
    Attempts.until(() ->
        isForgotten(entry) ? new CommitResult.Done() : commit(entry, account, outcome, manner));
    if (outcome instanceof SendOutcome.Accepted accepted) {
      receipts.arrived(account, entry.message(), accepted.externalIds().getFirst());
    }
  }

  /// It was leaving when its instance died: nobody knows whether it arrived.
  void lost(OutboxEntry entry) {
    Attempts.until(() -> {
      ChangesDraft changes = Changes.of(entry.company()).settled(entry.message());
      if (isForgotten(entry)) {
        return conversations.commit(changes.done());
      }
      OutboundMessage message = message(entry);
      Conversation conversation = conversation(entry);
      return conversations.commit(
          changes
              .conversation(conversation.draft().done())
              .message(unknown(message, interruption(), clock.instant()))
              .done());
    });
  }

  private CommitResult commit(
      OutboxEntry entry, ChannelAccount account, SendOutcome outcome, Manner manner) {
    Instant now = clock.instant();
    OutboundMessage message = message(entry);
    Conversation conversation = conversation(entry);
    ConversationDraft draft = conversation.draft();
    ChangesDraft changes = Changes.of(entry.company());
    switch (outcome) {
      case SendOutcome.Accepted accepted -> {
        accepted
            .address()
            .ifPresent(
                told -> threads.learn(account, conversation, told, now).into(draft, changes));
        used(draft, conversation, message, manner, now);
        OutboundMessage sent = accepted(message, accepted, now);
        DeliveryStep step = DeliveryStep.to(DeliveryState.SENT, now);
        books.into(changes, draft, conversation, account, sent, step, Optional.empty());
        changes.message(sent).settled(entry.message());
      }
      case SendOutcome.Rejected(Failure failure) -> {
        DeliveryStep step = DeliveryStep.failed(now, failure);
        refusals.heed(changes, draft, conversation, account, message, step);
        changes.message(message.step(step)).settled(entry.message());
      }
      case SendOutcome.Unknown(Failure failure) ->
          changes.message(unknown(message, failure, now)).settled(entry.message());
      case SendOutcome.Deferred(
              Failure failure,
              Optional<Duration> after,
              SendOutcome.Lane lane) -> {
        Duration wait = wait(failure, after, entry.attempts() + 1);
        if (lane == SendOutcome.Lane.ACCOUNT) {
          lanes.close(account.id(), wait);
        }
        again(changes, entry, message, failure, now.plus(wait));
      }
      case SendOutcome.Stopped(Failure failure) -> {
        lanes.close(account.id(), STOPPED_FOR);
        again(changes, entry, message, failure, now.plus(STOPPED_FOR));
      }
    }
    return conversations.commit(changes.conversation(draft.done()).done());
  }

  private static OutboundMessage accepted(
      OutboundMessage message, SendOutcome.Accepted accepted, Instant now) {
    OutboundMessage sent = message.step(DeliveryStep.to(DeliveryState.SENT, now));
    OutboundMessage named =
        sent.externalId().isPresent() ? sent : sent.known(accepted.externalIds().getFirst());
    return accepted.trouble().map(named::troubled).orElse(named);
  }

  private static OutboundMessage unknown(OutboundMessage message, Failure failure, Instant now) {
    return message.step(new DeliveryStep(DeliveryState.UNKNOWN, now, Optional.of(failure)));
  }

  private static void again(
      ChangesDraft changes,
      OutboxEntry entry,
      OutboundMessage message,
      Failure failure,
      Instant dueAt) {
    Instant due = entry.expiresAt().filter(dueAt::isAfter).orElse(dueAt);
    OutboxEntry tried = entry.in(message.conversation()).at(OutboxEntry.Stage.SENDING, due);
    changes
        .message(
            message
                .step(DeliveryStep.to(DeliveryState.QUEUED, message.createdAt()))
                .troubled(failure.retriedAt(due)))
        .outbox(tried.at(OutboxEntry.Stage.QUEUED, due));
  }

  /// What going out in this manner used up.
  private static void used(
      ConversationDraft draft,
      Conversation conversation,
      OutboundMessage message,
      Manner manner,
      Instant now) {
    if (manner instanceof Manner.PrivateReply) {
      conversation.comment().ifPresent(comment -> draft.comment(comment.replied(now)));
    }
    if (message.decision().orElse(null) instanceof Decision.Allowed allowed) {
      if (allowed.reason() == AllowReason.EXTRA_MESSAGE) {
        draft.extraSentAt(now);
      }
      if (allowed.asked().intent() instanceof Intent.ByTemplate template
          && template.issueResolution()) {
        draft.issueTemplateAt(now);
      }
    }
  }

  /// How long to wait before the next try. The limit for one customer asks for 4^n seconds after
  /// the n-th try, and a sender sees only one; else the provider's word goes before our own
  /// back-off.
  private static Duration wait(Failure failure, Optional<Duration> after, int attempts) {
    if (failure.kind() == FailureKind.PAIR_THROTTLED) {
      Duration growing = backOff(2 * attempts);
      return after.filter(told -> told.compareTo(growing) > 0).orElse(growing);
    }
    return after.orElseGet(() -> backOff(attempts));
  }

  /// 2^n seconds.
  private static Duration backOff(int n) {
    Duration wait = Duration.ofSeconds(1L << Math.min(n, 10));
    return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
  }

  private static Failure interruption() {
    return new Failure(
        0,
        Optional.empty(),
        FailureKind.UNCLEAR,
        Map.of(
            "en", "The service stopped while this was leaving; it may have arrived.",
            "pt-BR", "O serviço parou durante o envio; a mensagem pode ter chegado.",
            "es", "El servicio se detuvo durante el envío; puede que haya llegado.",
            "it", "Il servizio si è fermato durante l'invio; potrebbe essere arrivato."),
        "interrupted",
        Failure.Who.AGENT,
        Optional.empty());
  }

  /// Whether its customer was erased meanwhile.
  private boolean isForgotten(OutboxEntry entry) {
    return conversations.message(entry.company(), entry.message()).isEmpty()
        || conversations.conversation(entry.company(), entry.conversation()).isEmpty();
  }

  private OutboundMessage message(OutboxEntry entry) {
    return (OutboundMessage) conversations.message(entry.company(), entry.message()).orElseThrow();
  }

  private Conversation conversation(OutboxEntry entry) {
    return conversations.conversation(entry.company(), entry.conversation()).orElseThrow();
  }
}
