package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.ConsentStore;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lets held messages go once the customer answered (decisions.md D31): only into a window that is
/// surely open now, and never after the customer opted out.
final class ReleaseHeld {

  private final Channels channels;
  private final ConversationStore conversations;
  private final ConsentStore consents;
  private final Facts facts;

  ReleaseHeld(
      Channels channels, ConversationStore conversations, ConsentStore consents, Facts facts) {
    this.channels = channels;
    this.conversations = conversations;
    this.consents = consents;
    this.facts = facts;
  }

  /// Adds to the changes what becomes of the held messages of this conversation.
  ///
  /// @param joined conversations that it absorbs in the same changes, with what they hold
  /// @param heard what the customer says about consent in the same changes: it was read first
  void into(
      ChangesDraft changes,
      Conversation conversation,
      List<Conversation> joined,
      ChannelAccount account,
      Optional<Consent> heard,
      Instant now) {
    ChannelPolicy policy = channels.required(account.channel()).policy();
    boolean stopped = heard.filter(said -> said.kind() == Consent.Kind.OPT_OUT).isPresent();
    if (!stopped && !policy.window(conversation.evidence(), now).isOpen()) {
      return;
    }
    List<OutboundMessage> held =
        Stream.concat(Stream.of(conversation), joined.stream())
            .flatMap(one -> conversations.held(one.company(), one.id()).stream())
            .map(message -> message.in(conversation.id()))
            .toList();
    if (held.isEmpty()) {
      return;
    }
    List<Consent> history = consents.history(conversation.company(), conversation.contact());
    for (OutboundMessage message : held) {
      if (stopped || optedOutSince(history, account, message)) {
        changes
            .message(message.step(DeliveryStep.to(DeliveryState.CANCELLED, now)))
            .settled(message.id());
      } else {
        release(changes, conversation, account, policy, message, now);
      }
    }
  }

  private void release(
      ChangesDraft changes,
      Conversation conversation,
      ChannelAccount account,
      ChannelPolicy policy,
      OutboundMessage message,
      Instant now) {
    SendProposal proposal =
        SendProposal.of(Intent.FreeForm.ANY, message.author().kind(), message.content());
    Decision decision = policy.decide(proposal, facts.of(conversation, account, true, now));
    if (decision instanceof Decision.Allowed allowed
        && allowed.certainty() == Decision.Certainty.SURE) {
      changes
          .message(message.decided(decision).step(DeliveryStep.to(DeliveryState.QUEUED, now)))
          .outbox(
              new OutboxEntry(
                  message.id(),
                  message.company(),
                  account.id(),
                  conversation.id(),
                  OutboxEntry.Stage.QUEUED,
                  now,
                  now,
                  message.expiresAt(),
                  0,
                  OutboxEntry.Priority.ANSWER));
    }
  }

  private static boolean optedOutSince(
      List<Consent> history, ChannelAccount account, OutboundMessage message) {
    return history.stream()
        .anyMatch(entry ->
            entry.stops(account.channel(), account.id())
                && !entry.recordedAt().isBefore(message.createdAt()));
  }
}
