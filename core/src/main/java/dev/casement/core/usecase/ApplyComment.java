package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Takes what somebody said in public: it is shown in the thread with that person, and grants the
/// company one private reply. The window stays as it is until the person answers that reply.
final class ApplyComment {

  private final ConversationStore conversations;
  private final Threads threads;
  private final Ids ids;
  private final InstantSource clock;

  ApplyComment(ConversationStore conversations, Threads threads, Ids ids, InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.CommentReceived event) {
    Attempts.until(() -> store(account.account(), raw, at, event));
    return Optional.empty();
  }

  private CommitResult store(
      ChannelAccount account, RawRef raw, Instant at, ChannelEvent.CommentReceived event) {
    Threads.CustomerThread thread = threads.findOrDraft(account, event.from(), clock.instant());
    Conversation conversation = thread.conversation();
    if (!thread.isNew() && isKnown(conversation, event.comment().id())) {
      return new CommitResult.Done();
    }
    InboundMessage message =
        new InboundMessage(
            new MessageId(ids.next()),
            account.company(),
            conversation.id(),
            event.comment(),
            Optional.of(event.comment().id()),
            clock.instant(),
            at,
            Optional.empty(),
            Optional.of(raw),
            Circumstances.NONE);
    ConversationDraft draft =
        conversation
            .draft()
            .commented(
                new CommentThread(
                    event.comment().id(), event.comment().where(), at, Optional.empty()))
            .status(Conversation.Status.OPEN)
            .said(message.summary())
            .unread(conversation.unread() + 1)
            .activeAt(at);
    event.from().reachable().forEach(draft::alsoAt);
    ChangesDraft changes =
        Changes.of(account.company()).conversation(draft.done()).message(message);
    thread.into(changes);
    return conversations.commit(changes.done());
  }

  private boolean isKnown(Conversation conversation, String comment) {
    return conversations.message(conversation.company(), conversation.id(), comment).isPresent();
  }
}
