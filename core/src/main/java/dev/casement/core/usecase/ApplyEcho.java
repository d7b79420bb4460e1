package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes what the company wrote, as the provider tells it back: proof that a message of ours
/// arrived there, or a message that somebody wrote elsewhere. It never moves the window.
public final class ApplyEcho {

  private final ConversationStore conversations;
  private final Threads threads;
  private final ApplyReceipt receipts;
  private final KeepFiles files;
  private final Ids ids;
  private final InstantSource clock;

  ApplyEcho(
      ConversationStore conversations,
      Threads threads,
      ApplyReceipt receipts,
      KeepFiles files,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.receipts = receipts;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(ConnectedAccount account, Instant at, ChannelEvent.EchoReceived event) {
    if (isOurs(account, event)) {
      DeliveryReceipt receipt =
          new DeliveryReceipt(
              event.externalId(), event.reference(), DeliveryStep.to(DeliveryState.SENT, at));
      return receipts.apply(
          account, new ChannelEvent.ReceiptReceived(Optional.of(event.to()), receipt));
    }
    MessageId id = new MessageId(ids.next());
    Attempts.until(() -> store(account, at, event, id));
    conversations
        .message(account.account().company(), id)
        .ifPresent(echo ->
            receipts.arrived(account.account(), echo.conversation(), id, event.externalId()));
    return Optional.empty();
  }

  /// What the company took back is not kept here either; that it was said stays.
  Optional<String> unsent(ConnectedAccount account, ChannelEvent.EchoUnsent event) {
    Attempts.until(() -> {
      Optional<Conversation> found = threads.find(account.account(), event.to());
      Optional<Message> message =
          found.flatMap(conversation ->
              conversations.message(conversation.company(), conversation.id(), event.externalId()));
      if (message.isEmpty() || !(message.get() instanceof OutboundMessage outbound)) {
        return new CommitResult.Done();
      }
      OutboundMessage unsent = outbound.unsent();
      ConversationDraft draft = found.get().draft();
      if (found.get().lastMessage().filter(last -> last.id().equals(unsent.id())).isPresent()) {
        draft.said(unsent.summary());
      }
      return conversations.commit(
          Changes.of(unsent.company()).conversation(draft.done()).message(unsent).done());
    });
    return Optional.empty();
  }

  /// What was written elsewhere may be changed there too; what we sent ourselves cannot be.
  Optional<String> edited(
      ConnectedAccount account, CustomerRef to, String externalId, Content content) {
    Attempts.until(() -> {
      Optional<Conversation> found = threads.find(account.account(), to);
      Optional<Message> message =
          found.flatMap(conversation ->
              conversations.message(conversation.company(), conversation.id(), externalId));
      if (message.isEmpty() || !(message.get() instanceof OutboundMessage ours) || !ours.echo()) {
        return new CommitResult.Done();
      }
      OutboundMessage rewritten = ours.saying(content);
      ConversationDraft draft = found.get().draft();
      if (found.get().lastMessage().filter(last -> last.id().equals(rewritten.id())).isPresent()) {
        draft.said(rewritten.summary());
      }
      return conversations.commit(
          Changes.of(rewritten.company()).conversation(draft.done()).message(rewritten).done());
    });
    return Optional.empty();
  }

  private boolean isOurs(ConnectedAccount account, ChannelEvent.EchoReceived event) {
    return event
        .reference()
        .flatMap(id -> conversations.message(account.account().company(), new MessageId(id)))
        .isPresent();
  }

  private CommitResult store(
      ConnectedAccount account, Instant at, ChannelEvent.EchoReceived event, MessageId id) {
    Threads.CustomerThread thread =
        threads.findOrDraft(account.account(), event.to(), clock.instant());
    boolean known =
        !thread.isNew()
            && conversations
                .message(
                    account.account().company(), thread.conversation().id(), event.externalId())
                .isPresent();
    if (known) {
      return new CommitResult.Done();
    }
    KeepFiles.Kept kept = files.of(account.account(), id, event.content(), clock.instant());
    OutboundMessage message =
        new OutboundMessage(
            id,
            account.account().company(),
            thread.conversation().id(),
            kept.content(),
            Optional.of(event.externalId()),
            clock.instant(),
            at,
            new Author.Automation(event.sender().orElse("elsewhere")),
            DeliveryState.SENT,
            List.of(DeliveryStep.to(DeliveryState.SENT, at)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true);
    ConversationDraft draft = thread.conversation().draft().said(message.summary()).activeAt(at);
    if (event.standby()) {
      draft.ownedByOther(true);
    }
    ChangesDraft changes =
        Changes.of(account.account().company()).conversation(draft.done()).message(message);
    kept.files().forEach(changes::file);
    thread.into(changes);
    return conversations.commit(changes.done());
  }
}
