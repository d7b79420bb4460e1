package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.AutomationBrake;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works out what asking to send comes to: the facts are read, the policy is asked, the message is
/// written down. Nothing is stored here.
public final class Submission {

  private static final Duration QUEUED_FOR = Duration.ofHours(24);
  private static final Duration HELD_FOR = Duration.ofDays(7);

  private final Channels channels;
  private final ConversationStore conversations;
  private final OwnFiles files;
  private final Facts facts;
  private final Intents intents;
  private final Ids ids;
  private final InstantSource clock;

  Submission(
      Channels channels,
      ConversationStore conversations,
      OwnFiles files,
      Facts facts,
      Intents intents,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.conversations = conversations;
    this.files = files;
    this.facts = facts;
    this.intents = intents;
    this.ids = ids;
    this.clock = clock;
  }

  /// What became of a draft.
  sealed interface Drafted {

    /// It may be stored, by these changes.
    record Ready(ChangesDraft changes, Conversation conversation, OutboundMessage message)
        implements Drafted {}

    /// It may not.
    record Not(SendResult result) implements Drafted {}
  }

  Drafted draft(Conversation conversation, ChannelAccount account, SendCommand asked) {
    OwnFiles.Recognised recognised = files.in(asked.content(), account);
    SendCommand command = asked.saying(recognised.content());
    List<FieldFault> faults = faults(conversation, command);
    faults.addAll(recognised.faults());
    if (!faults.isEmpty()) {
      return new Drafted.Not(new SendResult.Invalid(faults));
    }
    Instant now = clock.instant();
    Instant leavesAt = command.sendAt().filter(at -> at.isAfter(now)).orElse(now);
    Channel channel = channels.required(account.channel());
    Optional<Template> template = intents.template(account, command.content());
    Intent intent = intents.of(command.content(), command.tag(), template);
    SendProposal proposal = SendProposal.of(intent, command.author().kind(), command.content());
    PolicyFacts known = facts.of(conversation, account, command.mayPay(), leavesAt);
    Decision decision = braked(conversation, command, channel.policy().decide(proposal, known));
    if (decision instanceof Decision.Blocked blocked && !maybeHeld(command, blocked)) {
      return new Drafted.Not(new SendResult.Refused(conversation, blocked));
    }
    List<FieldFault> fields = TemplateFields.faults(template, command.content());
    if (!fields.isEmpty()) {
      return new Drafted.Not(new SendResult.Invalid(fields));
    }
    DeliveryState state =
        decision instanceof Decision.Allowed ? DeliveryState.QUEUED : DeliveryState.HELD;
    Instant expiresAt =
        command
            .expiresAt()
            .orElse(leavesAt.plus(state == DeliveryState.HELD ? HELD_FOR : QUEUED_FOR));
    OutboundMessage message =
        new OutboundMessage(
            new MessageId(ids.next()),
            conversation.company(),
            conversation.id(),
            command.content(),
            Optional.empty(),
            now,
            now,
            command.author(),
            state,
            List.of(DeliveryStep.to(state, now)),
            Optional.of(decision),
            channel.pricing().map(pricing -> pricing.quote(proposal, known)),
            Optional.empty(),
            command.tag(),
            command.replyTo(),
            Optional.of(expiresAt),
            false);
    return ready(conversation, account, message, leavesAt, expiresAt);
  }

  private Decision braked(Conversation conversation, SendCommand command, Decision decision) {
    if (command.author().kind() != Author.Kind.AUTOMATION
        || !(decision instanceof Decision.Allowed allowed)) {
      return decision;
    }
    List<Message> newest =
        conversations
            .messages(
                conversation.company(),
                conversation.id(),
                ConversationStore.Order.NEWEST_FIRST,
                PageRequest.first(AutomationBrake.LOOKS_AT))
            .items();
    return AutomationBrake.isEngaged(newest, clock.instant())
        ? AutomationBrake.refusal(allowed)
        : decision;
  }

  private static Drafted ready(
      Conversation conversation,
      ChannelAccount account,
      OutboundMessage message,
      Instant leavesAt,
      Instant expiresAt) {
    boolean held = message.state() == DeliveryState.HELD;
    Conversation changed =
        conversation.draft().said(message.summary()).activeAt(message.createdAt()).done();
    OutboxEntry entry =
        new OutboxEntry(
            message.id(),
            message.company(),
            account.id(),
            conversation.id(),
            held ? OutboxEntry.Stage.HELD : OutboxEntry.Stage.QUEUED,
            leavesAt,
            held ? expiresAt : leavesAt,
            Optional.of(expiresAt),
            0);
    ChangesDraft changes =
        Changes.of(message.company()).conversation(changed).message(message).outbox(entry);
    return new Drafted.Ready(changes, changed, message);
  }

  /// Only what the customer's answer alone would cure may be held (decisions.md D31).
  private static boolean maybeHeld(SendCommand command, Decision.Blocked blocked) {
    return command.hold()
        && command.tag().isEmpty()
        && !(command.content() instanceof Content.Template)
        && !AutomationBrake.isBehind(blocked)
        && blocked.reasons().stream().allMatch(BlockReason::isOfWindow);
  }

  private List<FieldFault> faults(Conversation conversation, SendCommand command) {
    List<FieldFault> faults = new ArrayList<>();
    command
        .replyTo()
        .filter(id -> inThread(conversation, id).isEmpty())
        .ifPresent(_ ->
            faults.add(
                new FieldFault("reply_to", "must be the id of a message of this conversation")));
    if (command.content() instanceof Content.Reaction reaction
        && inThread(conversation, reaction.message()).flatMap(Message::externalId).isEmpty()) {
      faults.add(
          new FieldFault(
              "reaction.message_id",
              "must be the id of a message of this conversation that was sent or received"));
    }
    command
        .expiresAt()
        .filter(at -> !at.isAfter(clock.instant()))
        .ifPresent(_ -> faults.add(new FieldFault("expires_at", "must be in the future")));
    return faults;
  }

  private Optional<Message> inThread(Conversation conversation, MessageId id) {
    return conversations
        .message(conversation.company(), id)
        .filter(message -> message.conversation().equals(conversation.id()));
  }
}
