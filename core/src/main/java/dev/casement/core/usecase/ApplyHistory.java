package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.PastMessage;
import dev.casement.core.port.channel.PastThread;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes over what was said before the account was connected: with its own times, as read, and
/// without any effect on the window (decisions.md D3). Who had asked for no more messages then is
/// heard as of then. Runs again after a crash without doubling.
public final class ApplyHistory {

  /// So many messages go into one commit that others get to write in between.
  private static final int AT_ONCE = 100;

  private final ConversationStore conversations;
  private final Threads threads;
  private final KeepFiles files;
  private final HearConsent hear;
  private final CancelHeld held;
  private final ApplyReceipt receipts;
  private final Ids ids;
  private final InstantSource clock;

  ApplyHistory(
      ConversationStore conversations,
      Threads threads,
      KeepFiles files,
      HearConsent hear,
      CancelHeld held,
      ApplyReceipt receipts,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.files = files;
    this.hear = hear;
    this.held = held;
    this.receipts = receipts;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(ConnectedAccount account, RawRef raw, ChannelEvent.HistoryReceived event) {
    for (PastThread thread : event.threads()) {
      List<PastMessage> messages = thread.messages();
      for (int from = 0; from < messages.size(); from += AT_ONCE) {
        List<PastMessage> some = messages.subList(from, Math.min(from + AT_ONCE, messages.size()));
        Attempts.until(() -> store(account.account(), raw, thread, some));
        arrived(account.account(), thread, some);
      }
    }
    return Optional.empty();
  }

  private CommitResult store(
      ChannelAccount account, RawRef raw, PastThread thread, List<PastMessage> messages) {
    Instant now = clock.instant();
    Threads.CustomerThread found = threads.findOrDraft(account, thread.with(), now);
    Conversation conversation = found.conversation();
    ConversationDraft draft = conversation.draft();
    ChangesDraft changes = Changes.of(account.company());
    List<Message> stored = new ArrayList<>();
    List<Consent> heard = new ArrayList<>();
    for (PastMessage past : messages) {
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
      stored.add(message);
      if (message instanceof InboundMessage theirs) {
        hear.in(account, found.contact().id(), theirs, theirs.sentAt(), heard)
            .ifPresent(heard::add);
      }
    }
    if (stored.isEmpty()) {
      return new CommitResult.Done();
    }
    found.into(changes);
    heard.forEach(changes::consent);
    CommitResult result = conversations.commit(changes.conversation(draft.done()).done());
    if (result instanceof CommitResult.Done) {
      heard.forEach(held::after);
    }
    return result;
  }

  /// What waited for these messages finds them now: reactions, and receipts of our own.
  private void arrived(ChannelAccount account, PastThread thread, List<PastMessage> some) {
    Optional<Conversation> with = threads.find(account, thread.with());
    if (with.isEmpty()) {
      return; // There was nothing to store.
    }
    for (PastMessage past : some) {
      conversations
          .message(account.company(), with.get().id(), past.externalId())
          .ifPresent(message ->
              receipts.arrived(account, with.get().id(), message.id(), past.externalId()));
    }
  }

  private Optional<Message> known(Threads.CustomerThread found, PastMessage past) {
    Conversation conversation = found.conversation();
    return found.isNew()
        ? Optional.empty()
        : conversations.message(conversation.company(), conversation.id(), past.externalId());
  }

  /// Files come after the messages they belong to, under the same id. What was taken back does not
  /// come again.
  private static boolean isPlaceholder(Message known, PastMessage past) {
    return known.content() instanceof Content.Unsupported shown
        && !shown.equals(Content.Unsupported.UNSENT)
        && !(past.content() instanceof Content.Unsupported);
  }

  private static Message saying(Message message, Content content) {
    return switch (message) {
      case InboundMessage theirs -> theirs.saying(content);
      case OutboundMessage ours -> ours.saying(content);
    };
  }

  private Message message(Conversation conversation, RawRef raw, PastMessage past, Instant now) {
    Instant at = past.at().isBefore(now) ? past.at() : now;
    return past.state().isPresent()
        ? ours(conversation, raw, past, past.state().get(), at, now)
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
      RawRef raw,
      PastMessage past,
      DeliveryState state,
      Instant at,
      Instant now) {
    return OutboundMessage.draft(
            new MessageId(ids.next()),
            conversation.company(),
            conversation.id(),
            past.content(),
            Author.Automation.ELSEWHERE,
            state,
            at)
        .externalId(past.externalId())
        .createdAt(now)
        .toldBy(raw)
        .done();
  }
}
