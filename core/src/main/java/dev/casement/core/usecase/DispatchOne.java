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
import java.time.Instant;
import java.time.InstantSource;
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

  void dispatch(OutboxEntry entry) {
    Instant now = clock.instant();
    if (conversations.conversation(entry.company(), entry.conversation()).isEmpty()
        || conversations.message(entry.company(), entry.message()).isEmpty()) {
      settled(entry); // Its customer was erased.
      return;
    }
    if (entry.expiresAt().filter(at -> !now.isBefore(at)).isPresent()) {
      end(entry, DeliveryStep.to(DeliveryState.EXPIRED, now));
      return;
    }
    Optional<ConnectedAccount> account = accounts.account(entry.company(), entry.account());
    if (account.isEmpty()) {
      end(entry, DeliveryStep.failed(now, accountGone()));
      return;
    }
    OutboundMessage message = message(entry);
    if (message.state() != DeliveryState.QUEUED) {
      settled(entry);
      return;
    }
    switch (copies.of(account.get(), message.content())) {
      case ProviderCopies.Prepared.Ready(Content content) ->
          send(entry, new Departure(entry, account.get(), content));
      case ProviderCopies.Prepared.Not(SendOutcome outcome) ->
          outcomes.record(entry, account.get().account(), outcome, Manner.Plain.ANSWER);
    }
  }

  private void send(OutboxEntry entry, Departure departure) {
    Attempts.until(departure::mark);
    departure.request.ifPresent(request -> {
      ChannelAccount from = departure.account.account();
      SendOutcome outcome = channels.required(from.channel()).sender().send(request);
      outcomes.record(entry, from, outcome, departure.manner());
    });
  }

  /// It was withdrawn, or went otherwise.
  private void settled(OutboxEntry entry) {
    conversations.commit(Changes.of(entry.company()).settled(entry.message()).done());
  }

  /// It was leaving when the process died.
  void interrupted(OutboxEntry entry) {
    outcomes.lost(entry);
  }

  private void end(OutboxEntry entry, DeliveryStep step) {
    Attempts.until(() -> {
      OutboundMessage message = message(entry);
      return conversations.commit(
          Changes.of(entry.company())
              .conversation(conversation(entry).draft().done())
              .message(message.step(step))
              .settled(entry.message())
              .done());
    });
  }

  private OutboundMessage message(OutboxEntry entry) {
    return (OutboundMessage) conversations.message(entry.company(), entry.message()).orElseThrow();
  }

  private Conversation conversation(OutboxEntry entry) {
    return conversations.conversation(entry.company(), entry.conversation()).orElseThrow();
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

    /// @param content as the provider is to be told it
    Departure(OutboxEntry entry, ConnectedAccount account, Content content) {
      this.entry = entry;
      this.account = account;
      this.content = content;
    }

    Manner manner() {
      return request.orElseThrow().manner();
    }

    /// Decides again, and marks the message as leaving, or as refused.
    CommitResult mark() {
      request = Optional.empty();
      Instant now = clock.instant();
      OutboundMessage message = message(entry);
      if (message.state() != DeliveryState.QUEUED) {
        return conversations.commit(Changes.of(entry.company()).settled(entry.message()).done());
      }
      Conversation conversation = conversation(entry);
      Optional<Template> template = intents.template(account.account(), message.content());
      SendProposal proposal =
          SendProposal.of(
              intents.of(message.content(), message.tag(), template),
              message.author().kind(),
              message.content());
      Decision decision =
          channels
              .required(account.account().channel())
              .policy()
              .decide(proposal, facts.of(conversation, account.account(), true, now));
      return switch (decision) {
        case Decision.Blocked blocked -> refuse(conversation, message, blocked, now);
        case Decision.Allowed allowed -> {
          request = Optional.of(request(conversation, message, allowed, template));
          OutboundMessage leaving =
              message.decided(allowed).step(DeliveryStep.to(DeliveryState.SENDING, now));
          if (Reach.counts(allowed)) {
            reach.leaves(account.account(), conversation.address(), leaving.leftAt());
          }
          yield conversations.commit(
              Changes.of(entry.company())
                  .conversation(conversation.draft().done())
                  .message(leaving)
                  .outbox(entry.in(conversation.id()).at(OutboxEntry.Stage.SENDING, now))
                  .done());
        }
      };
    }

    private CommitResult refuse(
        Conversation conversation, OutboundMessage message, Decision.Blocked blocked, Instant now) {
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
