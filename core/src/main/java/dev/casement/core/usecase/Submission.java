package dev.casement.core.usecase;

import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.message.Resending;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.AutomationBrake;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
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
  private final TemplateLanguage languages;
  private final TemplateTeams teams;
  private final Facts facts;
  private final Intents intents;
  private final Ids ids;
  private final InstantSource clock;

  Submission(
      Channels channels,
      ConversationStore conversations,
      OwnFiles files,
      TemplateLanguage languages,
      TemplateTeams teams,
      Facts facts,
      Intents intents,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.conversations = conversations;
    this.files = files;
    this.languages = languages;
    this.teams = teams;
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
    SendCommand command =
        asked.saying(languages.settled(conversation, account, recognised.content()));
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
    PolicyFacts known =
        facts.of(
            conversation, account, command.mayPay(), command.overruling().isPresent(), leavesAt);
    List<Content> parts = parts(command, channel);
    SendProposal proposal = proposal(intent, command, parts.getFirst());
    Decision decision = braked(conversation, command, channel.policy().decide(proposal, known));
    if (parts.size() > 1 && decision instanceof Decision.Allowed once && isOnce(once)) {
      parts = List.of(command.content());
      proposal = proposal(intent, command, command.content());
      decision = braked(conversation, command, channel.policy().decide(proposal, known));
    }
    decision = teams.kept(decision, template, conversation.company(), command.author().person());
    if (decision instanceof Decision.Allowed allowed
        && known.billing().budget() == Budget.Standing.REFUSING) {
      decision = command.overruling().<Decision>map(allowed::overruled).orElse(allowed);
    }
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
    Draft draft = new Draft(conversation, account, command, state, decision, leavesAt, expiresAt);
    List<OutboundMessage> messages = new ArrayList<>();
    for (Content part : parts) {
      SendProposal priced = proposal(intent, command, part);
      messages.add(
          draft.message(
              new MessageId(ids.next()),
              part,
              channel.pricing().map(pricing -> pricing.quote(priced, known)),
              now,
              messages.isEmpty()));
    }
    return draft.ready(messages);
  }

  /// The same for what somebody chose to send again.
  Drafted again(
      Conversation conversation, ChannelAccount account, SendCommand command, OutboundMessage old) {
    Drafted drafted = draft(conversation, account, command);
    if (!(drafted instanceof Drafted.Ready(var changes, var changed, var message))) {
      return drafted;
    }
    OutboundMessage again =
        message.resending(new Resending(Optional.of(old.id()), Optional.empty()));
    changes.message(again);
    changes.message(old.resending(new Resending(old.resending().of(), Optional.of(again.id()))));
    return new Drafted.Ready(changes, changed, again);
  }

  private static SendProposal proposal(Intent intent, SendCommand command, Content content) {
    return SendProposal.of(intent, command.author().kind(), content);
  }

  /// The text in parts that each fit, where that was asked for; else what is to be said, whole.
  private static List<Content> parts(SendCommand command, Channel channel) {
    if (!command.split() || !(command.content() instanceof Content.Text(var text, var preview))) {
      return List.of(command.content());
    }
    return channel.descriptor().limits().stream()
        .filter(limit -> limit.field().equals("text"))
        .findFirst()
        .map(limit -> TextSplit.split(text, limit))
        .orElse(List.of(text))
        .stream()
        .<Content>map(part -> new Content.Text(part, preview))
        .toList();
  }

  /// Where one message may go and no more, a text cannot go in several.
  private static boolean isOnce(Decision.Allowed allowed) {
    return allowed.manner() instanceof Manner.PrivateReply
        || allowed.reason() == AllowReason.EXTRA_MESSAGE;
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

  /// What the messages of one command have in common.
  private record Draft(
      Conversation conversation,
      ChannelAccount account,
      SendCommand command,
      DeliveryState state,
      Decision decision,
      Instant leavesAt,
      Instant expiresAt) {

    /// @param first whether it is the one that quotes what is answered
    OutboundMessage message(
        MessageId id, Content content, Optional<Quote> cost, Instant now, boolean first) {
      return OutboundMessage.draft(
              id, conversation.company(), conversation.id(), content, command.author(), state, now)
          .decision(decision)
          .cost(cost)
          .tag(command.tag())
          .replyTo(first ? command.replyTo() : Optional.empty())
          .expiresAt(expiresAt)
          .done();
    }

    /// Stores them in one commit; in line they stand by their ids, which rise.
    Drafted ready(List<OutboundMessage> messages) {
      OutboundMessage last = messages.getLast();
      Conversation changed =
          conversation.draft().said(last.summary()).activeAt(last.createdAt()).done();
      ChangesDraft changes = Changes.of(conversation.company()).conversation(changed);
      messages.forEach(message -> changes.message(message).outbox(entry(message)));
      return new Drafted.Ready(changes, changed, messages.getFirst());
    }

    private OutboxEntry entry(OutboundMessage message) {
      boolean held = state == DeliveryState.HELD;
      return new OutboxEntry(
          message.id(),
          message.company(),
          account.id(),
          conversation.id(),
          held ? OutboxEntry.Stage.HELD : OutboxEntry.Stage.QUEUED,
          leavesAt,
          held ? expiresAt : leavesAt,
          Optional.of(expiresAt),
          0,
          priority(message));
    }

    private static OutboxEntry.Priority priority(OutboundMessage message) {
      return message.author().kind() == Author.Kind.AUTOMATION
              && message.content() instanceof Content.Template
          ? OutboxEntry.Priority.BULK
          : OutboxEntry.Priority.ANSWER;
    }
  }
}
