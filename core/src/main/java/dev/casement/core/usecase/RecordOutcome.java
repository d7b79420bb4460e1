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
import dev.casement.core.port.store.StoreUnavailable;
import dev.casement.core.port.time.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Stores what came of a send.
public final class RecordOutcome {

  private static final Duration STORE_RETRIED_AFTER = Duration.ofMillis(500);
  private static final Duration LONGEST_WITHOUT_STORE = Duration.ofMinutes(1);

  /// What only a restriction of the account keeps is looked at so often.
  private static final Duration RESTRICTED_FOR = Duration.ofMinutes(5);

  private final ConversationStore conversations;
  private final Threads threads;
  private final ApplyReceipt receipts;
  private final Refusals refusals;
  private final KeepBooks books;
  private final HeedOutcome others;
  private final Pause pause;
  private final InstantSource clock;

  RecordOutcome(
      ConversationStore conversations,
      Threads threads,
      ApplyReceipt receipts,
      Refusals refusals,
      KeepBooks books,
      HeedOutcome others,
      Pause pause,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.receipts = receipts;
    this.refusals = refusals;
    this.books = books;
    this.others = others;
    this.pause = pause;
    this.clock = clock;
  }

  void record(Dispatch dispatch, ChannelAccount account, SendOutcome outcome, Manner manner) {
    OutboxEntry entry = dispatch.entry();
    Runnable told = others.heed(dispatch.lane(), account, outcome, entry.attempts() + 1);
    persist(() -> commit(dispatch, account, outcome, manner));
    told.run();
    if (outcome instanceof SendOutcome.Accepted accepted) {
      receipts.arrived(
          account, entry.conversation(), entry.message(), accepted.externalIds().getFirst());
    }
  }

  /// What the provider answered is known only here: while the store is gone it is kept and tried
  /// again. After too long a time the message counts as unknown, as after a crash.
  private void persist(Supplier<CommitResult> attempt) {
    Duration left = LONGEST_WITHOUT_STORE;
    while (true) {
      try {
        Attempts.until(attempt);
        return;
      } catch (StoreUnavailable gone) {
        if (!left.isPositive() || Thread.currentThread().isInterrupted()) {
          throw gone;
        }
        pause.forTime(STORE_RETRIED_AFTER);
        left = left.minus(STORE_RETRIED_AFTER);
      }
    }
  }

  /// Its customer or its kind has to wait longer than its account.
  void postponed(OutboxEntry entry, OutboundMessage message, Instant until) {
    conversations.commit(
        Changes.of(entry.company())
            .outbox(
                entry
                    .in(message.conversation())
                    .at(
                        OutboxEntry.Stage.QUEUED,
                        entry.expiresAt().filter(until::isAfter).orElse(until)))
            .done());
  }

  /// It was marked as leaving, but no byte of it left: it goes back in line, to be decided again.
  void notStarted(Dispatch dispatch) {
    OutboxEntry entry = dispatch.entry();
    Attempts.until(() -> {
      Seen seen = seen(entry);
      OutboundMessage message = seen.message();
      return conversations.commit(
          Changes.of(entry.company())
              .conversation(seen.conversation().draft().done())
              .message(message.backInLine())
              .outbox(entry.in(message.conversation()))
              .done());
    });
  }

  /// Nothing but a restriction of its account keeps it: it stays in line.
  CommitResult restricted(
      OutboxEntry entry, Conversation conversation, OutboundMessage message, Failure failure) {
    Instant due = clock.instant().plus(RESTRICTED_FOR);
    return conversations.commit(
        Changes.of(entry.company())
            .conversation(conversation.draft().done())
            .message(message.troubled(failure.retriedAt(due)))
            .outbox(entry.in(conversation.id()).at(OutboxEntry.Stage.QUEUED, due))
            .done());
  }

  /// It was leaving when its instance died: nobody knows whether it arrived.
  void lost(OutboxEntry entry) {
    Attempts.until(() -> {
      Optional<Seen> there = find(entry);
      if (there.isEmpty()) {
        return conversations.commit(Changes.of(entry.company()).settled(entry.message()).done());
      }
      Seen seen = there.get();
      return conversations.commit(
          Changes.of(entry.company())
              .conversation(seen.conversation().draft().done())
              .message(unknown(seen.message(), interruption(), clock.instant()))
              .settled(entry.message())
              .done());
    });
  }

  private CommitResult commit(
      Dispatch dispatch, ChannelAccount account, SendOutcome outcome, Manner manner) {
    OutboxEntry entry = dispatch.entry();
    Instant now = clock.instant();
    Optional<Seen> left = dispatch.takeLeft();
    boolean untold = left.isPresent() && entry.attempts() == 0;
    Optional<Seen> there = left.or(() -> find(entry));
    if (there.isEmpty()) {
      return new CommitResult.Done(); // Its customer was erased meanwhile.
    }
    Seen seen = there.get();
    Conversation conversation = seen.conversation();
    OutboundMessage message = seen.message();
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
        if (untold) {
          books.begin(changes, draft, conversation, account, sent, step);
        } else {
          books.into(changes, draft, conversation, account, sent, step, Optional.empty());
        }
        changes.message(sent).settled(entry.message());
      }
      case SendOutcome.Rejected(Failure failure) -> {
        DeliveryStep step = DeliveryStep.failed(now, failure);
        refusals.heed(changes, draft, conversation, account, message, step);
        changes.message(message.step(step)).settled(entry.message());
      }
      case SendOutcome.Unknown(Failure failure) ->
          changes.message(unknown(message, failure, now)).settled(entry.message());
      case SendOutcome.Deferred(Failure failure, Optional<Duration> after, SendOutcome.Lane _) -> {
        Instant due = now.plus(HeedOutcome.wait(failure, after, entry.attempts() + 1));
        again(changes, entry, message, failure.retriedAt(due), due);
      }
      case SendOutcome.Stopped(Failure failure) ->
          // It is the lane that waits: when it opens, in due time or because somebody mended the
          // account, this goes first.
          again(
              changes,
              entry,
              message,
              failure.retriedAt(now.plus(dispatch.lane().closedFor())),
              now);
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
                .troubled(failure))
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

  private Seen seen(OutboxEntry entry) {
    return find(entry).orElseThrow();
  }

  private Optional<Seen> find(OutboxEntry entry) {
    return Seen.find(conversations, entry);
  }
}
