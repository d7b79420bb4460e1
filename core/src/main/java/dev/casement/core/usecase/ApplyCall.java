package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Call;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Shows a call in its thread, as one message that goes from ringing to its end, and lets it move
/// the window where the channel's rules say so.
public final class ApplyCall {

  private final Channels channels;
  private final ConversationStore conversations;
  private final Threads threads;
  private final ReleaseHeld held;
  private final Ids ids;
  private final InstantSource clock;

  ApplyCall(
      Channels channels,
      ConversationStore conversations,
      Threads threads,
      ReleaseHeld held,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.conversations = conversations;
    this.threads = threads;
    this.held = held;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.CallReceived event) {
    Attempts.until(() -> store(account.account(), raw, at, event));
    return Optional.empty();
  }

  private CommitResult store(
      ChannelAccount account, RawRef raw, Instant at, ChannelEvent.CallReceived event) {
    Instant now = clock.instant();
    Threads.CustomerThread thread = threads.findOrDraft(account, event.with(), now);
    Conversation conversation = thread.conversation();
    Optional<Message> known = thread.isNew() ? Optional.empty() : known(conversation, event);
    Message message =
        known.map(old -> after(old, event.call())).orElseGet(() -> first(thread, raw, at, event));
    WindowEvidence evidence = conversation.evidence().with(event.activity(), at);
    if (known.filter(message::equals).isPresent() && evidence.equals(conversation.evidence())) {
      return new CommitResult.Done();
    }
    ChannelPolicy policy = channels.required(account.channel()).policy();
    ConversationDraft draft =
        conversation
            .draft()
            .evidence(evidence, policy.window(evidence, now).closesAt())
            .said(message.summary())
            .activeAt(at);
    event.with().reachable().forEach(draft::alsoAt);
    if (policy.effectOf(event.activity(), at) == ChannelPolicy.Effect.OPENS) {
      draft.answered().status(Conversation.Status.OPEN);
    }
    if (known.isEmpty() && message instanceof InboundMessage) {
      draft.unread(conversation.unread() + 1);
    }
    ChangesDraft changes = Changes.of(account.company());
    thread.into(changes);
    Conversation changed = draft.done();
    changes.conversation(changed).message(message);
    if (!thread.isNew()) {
      held.into(changes, changed, thread.absorbed(), account, Optional.empty(), now);
    }
    return conversations.commit(changes.done());
  }

  private Optional<Message> known(Conversation conversation, ChannelEvent.CallReceived event) {
    return conversations.message(conversation.company(), conversation.id(), event.externalId());
  }

  /// What is told of a call may come in any order: it only goes on.
  private static Message after(Message old, Call call) {
    boolean goesOn =
        old.content() instanceof Call before && call.happening().compareTo(before.happening()) > 0;
    if (!goesOn) {
      return old;
    }
    return switch (old) {
      case InboundMessage theirs -> theirs.saying(call);
      case OutboundMessage ours -> ours.saying(call);
    };
  }

  private Message first(
      Threads.CustomerThread thread, RawRef raw, Instant at, ChannelEvent.CallReceived event) {
    Conversation conversation = thread.conversation();
    MessageId id = new MessageId(ids.next());
    if (!event.call().byCompany()) {
      return new InboundMessage(
          id,
          conversation.company(),
          conversation.id(),
          event.call(),
          Optional.of(event.externalId()),
          clock.instant(),
          at,
          Optional.empty(),
          Optional.of(raw),
          Circumstances.NONE);
    }
    return OutboundMessage.draft(
            id,
            conversation.company(),
            conversation.id(),
            event.call(),
            Author.Automation.ELSEWHERE,
            DeliveryState.SENT,
            at)
        .externalId(event.externalId())
        .createdAt(clock.instant())
        .toldBy(raw)
        .done();
  }
}
