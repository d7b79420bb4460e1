package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends one message: decides again, says durably that it is leaving, lets it leave, and stores
/// what came of it. Between the second and the last step only the provider knows.
public final class DispatchOne {

  private final Channels channels;
  private final AccountStore accounts;
  private final ConversationStore conversations;
  private final Facts facts;
  private final Intents intents;
  private final ProviderCopies copies;
  private final Reach reach;
  private final RecordOutcome outcomes;
  private final InstantSource clock;

  DispatchOne(
      Channels channels,
      AccountStore accounts,
      ConversationStore conversations,
      Facts facts,
      Intents intents,
      ProviderCopies copies,
      Reach reach,
      RecordOutcome outcomes,
      InstantSource clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.conversations = conversations;
    this.facts = facts;
    this.intents = intents;
    this.copies = copies;
    this.reach = reach;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  void dispatch(Dispatch dispatch) {
    OutboxEntry entry = dispatch.entry();
    Instant now = clock.instant();
    if (entry.expiresAt().filter(at -> !now.isBefore(at)).isPresent()) {
      end(entry, DeliveryStep.to(DeliveryState.EXPIRED, now));
      return;
    }
    Optional<ConnectedAccount> account = accounts.account(entry.company(), entry.account());
    if (account.isEmpty()) {
      end(entry, DeliveryStep.failed(now, accountGone()));
      return;
    }
    Optional<Seen> there = Seen.find(conversations, entry);
    if (there.isEmpty()) {
      CommitResult _ = settled(entry, DeliveryState.QUEUED); // Its customer was erased.
      return;
    }
    Seen seen = there.get();
    OutboundMessage message = seen.message();
    if (message.state() != DeliveryState.QUEUED) {
      CommitResult _ = settled(entry, message.state());
      return;
    }
    Optional<Duration> wait = dispatch.postponed(message.content());
    if (wait.isPresent()) {
      outcomes.postponed(entry, message, now.plus(wait.get()));
      return;
    }
    switch (copies.of(account.get(), message.content())) {
      case ProviderCopies.Prepared.Ready(Content content) ->
          send(dispatch, new Departure(entry, account.get(), content, seen));
      case ProviderCopies.Prepared.Not(SendOutcome outcome) ->
          outcomes.record(dispatch, account.get().account(), outcome, Manner.Plain.ANSWER);
    }
  }

  /// The turn comes soon after the mark, but not at once: what it was decided by may be over.
  private void send(Dispatch dispatch, Departure departure) {
    Attempts.until(departure::mark);
    if (departure.request.isEmpty()) {
      return;
    }
    if (!dispatch.start() || departure.isOver(clock.instant())) {
      outcomes.notStarted(dispatch);
      return;
    }
    ChannelAccount from = departure.account.account();
    dispatch.left(departure.left());
    SendOutcome outcome =
        channels.required(from.channel()).sender().send(departure.request.get(), dispatch);
    outcomes.record(dispatch, from, outcome, departure.manner());
  }

  /// It was withdrawn, or went otherwise. What is being sent is whose who sends it.
  private CommitResult settled(OutboxEntry entry, DeliveryState state) {
    return state == DeliveryState.SENDING
        ? new CommitResult.Done()
        : conversations.commit(Changes.of(entry.company()).settled(entry.message()).done());
  }

  /// It was leaving when the process died.
  void interrupted(OutboxEntry entry) {
    outcomes.lost(entry);
  }

  private void end(OutboxEntry entry, DeliveryStep step) {
    Attempts.until(() -> {
      Seen seen = seen(entry);
      return conversations.commit(
          Changes.of(entry.company())
              .conversation(seen.conversation().draft().done())
              .message(seen.message().step(step))
              .settled(entry.message())
              .done());
    });
  }

  private Seen seen(OutboxEntry entry) {
    return Seen.find(conversations, entry).orElseThrow();
  }

  private static Failure accountGone() {
    return new Failure(
        0,
        Optional.empty(),
        FailureKind.SET_UP,
        Map.of(
            "en", "The account this was to be sent from has been removed.",
            "pt-BR", "A conta de onde isto seria enviado foi removida.",
            "es", "La cuenta desde la que se iba a enviar fue eliminada.",
            "it", "L'account da cui doveva partire è stato rimosso."),
        "account removed",
        Failure.Who.ADMIN,
        Optional.empty());
  }

  /// One message about to leave.
  private final class Departure {

    private final OutboxEntry entry;
    private final ConnectedAccount account;
    private final Content content;
    private Optional<SendRequest> request = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<Seen> seen;

    /// @param content as the provider is to be told it
    /// @param seen as it was just read; what is older is read again
    Departure(OutboxEntry entry, ConnectedAccount account, Content content, Seen seen) {
      this.entry = entry;
      this.account = account;
      this.content = content;
      this.seen = Optional.of(seen);
    }

    /// As it was stored when it was marked.
    Seen left() {
      return seen.orElseThrow();
    }

    Manner manner() {
      return request.orElseThrow().manner();
    }

    /// Whether the decision that it was marked by no longer holds.
    boolean isOver(Instant now) {
      return until.filter(end -> !now.isBefore(end)).isPresent();
    }

    /// Decides again, and marks the message as leaving, or as refused.
    CommitResult mark() {
      request = Optional.empty();
      Instant now = clock.instant();
      Seen current = seen.orElseGet(() -> seen(entry));
      seen = Optional.empty();
      Conversation conversation = current.conversation();
      OutboundMessage message = current.message();
      if (message.state() != DeliveryState.QUEUED) {
        return settled(entry, message.state());
      }
      Optional<Template> template = intents.template(account.account(), message.content());
      SendProposal proposal =
          SendProposal.of(
              intents.of(message.content(), message.tag(), template),
              message.author().kind(),
              message.content());
      Optional<Decision.Overruling> overruled =
          message
              .decision()
              .filter(Decision.Allowed.class::isInstance)
              .flatMap(accepted -> ((Decision.Allowed) accepted).overruled());
      Decision decision =
          channels
              .required(account.account().channel())
              .policy()
              .decide(
                  proposal,
                  facts.of(conversation, account.account(), true, overruled.isPresent(), now));
      return switch (decision) {
        case Decision.Blocked blocked -> refuse(conversation, message, blocked, now);
        case Decision.Allowed again -> {
          Decision.Allowed allowed = overruled.map(again::overruled).orElse(again);
          request = Optional.of(request(conversation, message, allowed, template));
          until = allowed.until();
          OutboundMessage leaving =
              message.decided(allowed).step(DeliveryStep.to(DeliveryState.SENDING, now));
          if (Reach.counts(allowed)) {
            reach.leaves(account.account(), conversation.address(), leaving.leftAt());
          }
          Seen left = new Seen(conversation.draft().done(), leaving);
          CommitResult marked =
              conversations.commit(
                  Changes.of(entry.company())
                      .conversation(left.conversation())
                      .message(left.message())
                      .outbox(
                          entry.in(conversation.id()).at(OutboxEntry.Stage.SENDING, entry.dueAt()))
                      .done());
          seen = marked instanceof CommitResult.Done ? Optional.of(left) : Optional.empty();
          yield marked;
        }
      };
    }

    private CommitResult refuse(
        Conversation conversation, OutboundMessage message, Decision.Blocked blocked, Instant now) {
      if (blocked.reasons().equals(List.of(BlockReason.ACCOUNT_RESTRICTED))) {
        return outcomes.restricted(entry, conversation, message, RefusedLate.failure(blocked));
      }
      return conversations.commit(
          Changes.of(entry.company())
              .conversation(conversation.draft().done())
              .message(
                  message
                      .decided(blocked)
                      .step(DeliveryStep.failed(now, RefusedLate.failure(blocked))))
              .settled(entry.message())
              .done());
    }

    private SendRequest request(
        Conversation conversation,
        OutboundMessage message,
        Decision.Allowed allowed,
        Optional<Template> template) {
      return new SendRequest(
          account,
          conversation.address(),
          message.id(),
          content,
          allowed.manner(),
          message.replyTo().flatMap(this::externalId),
          message.content() instanceof Content.Reaction reaction
              ? externalId(reaction.message())
              : Optional.empty(),
          template,
          conversation.comment());
    }

    private Optional<String> externalId(dev.casement.core.domain.message.MessageId id) {
      return conversations.message(entry.company(), id).flatMap(Message::externalId);
    }
  }
}
