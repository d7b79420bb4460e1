package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes over what was said before the account was connected: with its own times, as read, and
/// without any effect on the window (decisions.md D3). Runs again after a crash without doubling.
public final class ApplyHistory {

  /// So many messages go into one commit that others get to write in between.
  private static final int AT_ONCE = 100;

  private static final String ELSEWHERE = "elsewhere";

  private final ConversationStore conversations;
  private final Threads threads;
  private final KeepFiles files;
  private final Ids ids;
  private final InstantSource clock;

  ApplyHistory(
      ConversationStore conversations,
      Threads threads,
      KeepFiles files,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(ConnectedAccount account, RawRef raw, ChannelEvent.HistoryReceived event) {
    for (ChannelEvent.PastThread thread : event.threads()) {
      List<ChannelEvent.PastMessage> messages = thread.messages();
      for (int from = 0; from < messages.size(); from += AT_ONCE) {
        List<ChannelEvent.PastMessage> some =
            messages.subList(from, Math.min(from + AT_ONCE, messages.size()));
        Attempts.until(() -> store(account.account(), raw, thread, some));
      }
    }
    return Optional.empty();
  }

  private CommitResult store(
      ChannelAccount account,
      RawRef raw,
      ChannelEvent.PastThread thread,
      List<ChannelEvent.PastMessage> messages) {
    Instant now = clock.instant();
    Threads.CustomerThread found = threads.findOrDraft(account, thread.with(), now);
    Conversation conversation = found.conversation();
    ConversationDraft draft = conversation.draft();
    ChangesDraft changes = Changes.of(account.company());
    boolean any = false;
    for (ChannelEvent.PastMessage past : messages) {
      Optional<Message> known = known(found, past);
      if (known.filter(message -> !isPlaceholder(message, past)).isPresent()) {
        continue;
      }
      Message said =
          known
              .map(placeholder -> saying(placeholder, past.content()))
              .orElseGet(() -> message(conversation, raw, past, now));
      KeepFiles.Kept kept = files.of(account, said.id(), said.content(), now);
      Message message = saying(said, kept.content());
      kept.files().forEach(changes::file);
      draft.said(message.summary()).activeAt(message.sentAt());
      changes.message(message);
      any = true;
    }
    found.into(changes);
    return any
        ? conversations.commit(changes.conversation(draft.done()).done())
        : new CommitResult.Done();
  }

  private Optional<Message> known(Threads.CustomerThread found, ChannelEvent.PastMessage past) {
    Conversation conversation = found.conversation();
    return found.isNew()
        ? Optional.empty()
        : conversations.message(conversation.company(), conversation.id(), past.externalId());
  }

  /// Files come after the messages they belong to, under the same id.
  private static boolean isPlaceholder(Message known, ChannelEvent.PastMessage past) {
    return known.content() instanceof Content.Unsupported
        && !(past.content() instanceof Content.Unsupported);
  }

  private static Message saying(Message message, Content content) {
    return switch (message) {
      case InboundMessage theirs -> theirs.saying(content);
      case OutboundMessage ours -> ours.saying(content);
    };
  }

  private Message message(
      Conversation conversation, RawRef raw, ChannelEvent.PastMessage past, Instant now) {
    Instant at = past.at().isBefore(now) ? past.at() : now;
    return past.state().isPresent()
        ? ours(conversation, past, past.state().get(), at, now)
        : new InboundMessage(
            new MessageId(ids.next()),
            conversation.company(),
            conversation.id(),
            past.content(),
            Optional.of(past.externalId()),
            now,
            at,
            past.replyTo(),
            Optional.of(raw),
            Circumstances.NONE);
  }

  private OutboundMessage ours(
      Conversation conversation,
      ChannelEvent.PastMessage past,
      DeliveryState state,
      Instant at,
      Instant now) {
    return new OutboundMessage(
        new MessageId(ids.next()),
        conversation.company(),
        conversation.id(),
        past.content(),
        Optional.of(past.externalId()),
        now,
        at,
        new Author.Automation(ELSEWHERE),
        state,
        List.of(DeliveryStep.to(state, at)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
