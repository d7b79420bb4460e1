package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Gives effect to what a customer did: the message is stored, the window moves, held messages go.
public final class ApplyMessage {

  /// A reaction whose message and thread are not known; it makes none (decisions.md D25).
  private static final String NO_SUCH_MESSAGE = "message_unknown";

  private final Channels channels;
  private final ConversationStore conversations;
  private final Threads threads;
  private final ReleaseHeld held;
  private final KeepFiles files;
  private final Ids ids;
  private final InstantSource clock;

  ApplyMessage(
      Channels channels,
      ConversationStore conversations,
      Threads threads,
      ReleaseHeld held,
      KeepFiles files,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.conversations = conversations;
    this.threads = threads;
    this.held = held;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> received(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.MessageReceived event) {
    return commit(() -> {
      Step step = step(account, event.from(), event.activity(), at);
      if (step.knows(event.externalId())) {
        return new CommitResult.Done();
      }
      InboundMessage message =
          message(
              step,
              event.externalId(),
              event.content(),
              event.replyTo(),
              at,
              raw,
              event.circumstances());
      KeepFiles.Kept kept =
          files.of(account.account(), message.id(), message.content(), clock.instant());
      InboundMessage stored = message.saying(kept.content());
      step.said(stored).ownedByOther(event.standby());
      kept.files().forEach(step.changes::file);
      return step.commit(stored);
    });
  }

  Optional<String> reacted(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.ReactionReceived event) {
    if (!event.opensThread() && threads.find(account.account(), event.from()).isEmpty()) {
      return Optional.of(NO_SUCH_MESSAGE);
    }
    Activity activity = event.emoji().isPresent() ? Activity.REACTION : Activity.REACTION_REMOVED;
    return commit(() -> {
      Step step = step(account, event.from(), activity, at);
      if (step.knows(event.externalId())) {
        return new CommitResult.Done();
      }
      Optional<MessageId> target = step.find(event.target()).map(Message::id);
      if (target.isEmpty()) {
        return step.commit();
      }
      Content.Reaction content = new Content.Reaction(target.get(), event.emoji());
      InboundMessage message =
          message(
              step,
              event.externalId(),
              content,
              Optional.of(event.target()),
              at,
              raw,
              Circumstances.NONE);
      step.said(message);
      return step.commit(message);
    });
  }

  /// The customer is found elsewhere from now on. It moves no window but by what it joins.
  Optional<String> identityChanged(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.IdentityChanged event) {
    return commit(() -> {
      Threads.CustomerThread thread = threads.relink(account.account(), event, clock.instant());
      Step step = new Step(account.account(), thread, event.now(), Activity.NOTICE, at);
      if (step.knows(event.externalId())) {
        return new CommitResult.Done();
      }
      InboundMessage message =
          message(
              step,
              event.externalId(),
              event.notice(),
              Optional.empty(),
              at,
              raw,
              Circumstances.NONE);
      step.said(message);
      return step.commit(message);
    });
  }

  Optional<String> acted(ConnectedAccount account, Instant at, ChannelEvent.CustomerActed event) {
    return commit(() -> step(account, event.from(), event.activity(), at).commit());
  }

  Optional<String> edited(ConnectedAccount account, Instant at, ChannelEvent.MessageEdited event) {
    return rewrite(
        account,
        event.from(),
        event.externalId(),
        (message, _) -> message.edited(edited(message.content(), event.content()), at));
  }

  /// Who edits a message with a file edits the words below it.
  private static Content edited(Content before, Content after) {
    return before instanceof Content.Media media && after instanceof Content.Text(var text, var _)
        ? media.captioned(text)
        : after;
  }

  Optional<String> unsent(ConnectedAccount account, ChannelEvent.MessageUnsent event) {
    return rewrite(
        account,
        event.from(),
        event.externalId(),
        (message, changes) -> {
          files
              .leaving(account.account(), message.content(), clock.instant())
              .forEach(changes::file);
          return message.saying(new Content.Unsupported("unsent", ""));
        });
  }

  Optional<String> ownerChanged(
      ConnectedAccount account, Instant at, ChannelEvent.ThreadOwnerChanged event) {
    return commit(() -> {
      Optional<Conversation> found = threads.find(account.account(), event.about());
      if (found.isEmpty() || found.get().ownedByOther() == event.ownedByOther()) {
        return new CommitResult.Done();
      }
      return conversations.commit(
          Changes.of(account.account().company())
              .conversation(
                  found.get().draft().ownedByOther(event.ownedByOther()).activeAt(at).done())
              .done());
    });
  }

  /// What the customer made of a message, by editing or unsending it. The window does not move.
  private Optional<String> rewrite(
      ConnectedAccount account,
      CustomerRef from,
      String externalId,
      BiFunction<InboundMessage, ChangesDraft, InboundMessage> change) {
    return commit(() -> {
      Optional<Conversation> found = threads.find(account.account(), from);
      Optional<Message> message =
          found.flatMap(conversation ->
              conversations.message(conversation.company(), conversation.id(), externalId));
      if (message.isEmpty() || !(message.get() instanceof InboundMessage inbound)) {
        return new CommitResult.Done();
      }
      ChangesDraft changes = Changes.of(inbound.company());
      InboundMessage rewritten = change.apply(inbound, changes);
      ConversationDraft draft = found.get().draft();
      boolean commentGone =
          found.get().comment().filter(c -> c.externalId().equals(externalId)).isPresent()
              && !(rewritten.content() instanceof Comment);
      if (commentGone) {
        draft.withoutComment();
      }
      if (found.get().lastMessage().filter(last -> last.id().equals(rewritten.id())).isPresent()) {
        draft.said(rewritten.summary());
      }
      return conversations.commit(changes.conversation(draft.done()).message(rewritten).done());
    });
  }

  private static Optional<String> commit(java.util.function.Supplier<CommitResult> attempt) {
    Attempts.until(attempt);
    return Optional.empty();
  }

  private InboundMessage message(
      Step step,
      String externalId,
      Content content,
      Optional<String> replyTo,
      Instant at,
      RawRef raw,
      Circumstances circumstances) {
    return new InboundMessage(
        new MessageId(ids.next()),
        step.conversation.company(),
        step.conversation.id(),
        content,
        Optional.of(externalId),
        clock.instant(),
        at,
        replyTo,
        Optional.of(raw),
        circumstances);
  }

  private Step step(ConnectedAccount account, CustomerRef from, Activity activity, Instant at) {
    Threads.CustomerThread thread = threads.findOrDraft(account.account(), from, clock.instant());
    return new Step(account.account(), thread, from, activity, at);
  }

  /// One thing the customer did, and what it changes about the thread.
  private final class Step {

    private final ChannelAccount account;
    private final Instant now = clock.instant();
    private final Threads.CustomerThread thread;
    private final Conversation conversation;
    private final ConversationDraft draft;
    private final WindowEvidence evidence;
    private final ChangesDraft changes;

    Step(
        ChannelAccount account,
        Threads.CustomerThread thread,
        CustomerRef from,
        Activity activity,
        Instant at) {
      this.account = account;
      this.changes = Changes.of(account.company());
      this.thread = thread;
      this.conversation = thread.conversation();
      this.draft = conversation.draft();
      this.evidence = conversation.evidence().with(activity, at);
      ChannelPolicy policy = channels.required(account.channel()).policy();
      boolean newest = conversation.evidence().newest().values().stream().noneMatch(at::isBefore);
      if (newest) {
        draft.heardFrom(from.reachable());
        if (policy.effectOf(activity, at) == ChannelPolicy.Effect.OPENS) {
          draft.answered().status(Conversation.Status.OPEN);
        }
      } else {
        from.reachable().forEach(draft::alsoAt);
      }
      draft.evidence(evidence, policy.window(evidence, now).closesAt()).activeAt(at);
    }

    boolean knows(String externalId) {
      return find(externalId).isPresent();
    }

    Optional<Message> find(String externalId) {
      return thread.isNew()
          ? Optional.empty()
          : Stream.concat(Stream.of(conversation), thread.absorbed().stream())
              .flatMap(one -> conversations.message(one.company(), one.id(), externalId).stream())
              .findFirst();
    }

    ConversationDraft said(InboundMessage message) {
      return draft.said(message.summary()).unread(conversation.unread() + 1);
    }

    CommitResult commit(InboundMessage... messages) {
      thread.into(changes);
      Conversation changed = draft.done();
      changes.conversation(changed);
      for (InboundMessage message : messages) {
        changes.message(message);
      }
      if (!thread.isNew()) {
        held.into(changes, changed, thread.absorbed(), account, now);
      }
      return conversations.commit(changes.done());
    }
  }
}
