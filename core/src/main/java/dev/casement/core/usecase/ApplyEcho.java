package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
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
import java.util.Optional;

/// Takes what the company wrote, as the provider tells it back: proof that a message of ours
/// arrived there, or a message that somebody wrote elsewhere. It never moves the window.
public final class ApplyEcho {

  private final ConversationStore conversations;
  private final Threads threads;
  private final ApplyReceipt receipts;
  private final KeepFiles files;
  private final ForgetRaw forget;
  private final Ids ids;
  private final InstantSource clock;

  ApplyEcho(
      ConversationStore conversations,
      Threads threads,
      ApplyReceipt receipts,
      KeepFiles files,
      ForgetRaw forget,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.receipts = receipts;
    this.files = files;
    this.forget = forget;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.EchoReceived event) {
    if (isOurs(account, event)) {
      DeliveryReceipt receipt =
          new DeliveryReceipt(
              event.externalId(), event.reference(), DeliveryStep.to(DeliveryState.SENT, at));
      return receipts.toldBack(
          account, new ChannelEvent.ReceiptReceived(Optional.of(event.to()), receipt), raw);
    }
    MessageId id = new MessageId(ids.next());
    Attempts.until(() -> store(account, raw, at, event, id));
    conversations
        .message(account.account().company(), id)
        .ifPresent(echo ->
            receipts.arrived(account.account(), echo.conversation(), id, event.externalId()));
    return Optional.empty();
  }

  /// What the company took back is not kept here either; that it was said stays.
  Optional<String> unsent(ConnectedAccount account, ChannelEvent.EchoUnsent event) {
    Attempts.until(() -> {
      Optional<Conversation> thread = threads.find(account.account(), event.to());
      Optional<OutboundMessage> known = thread.flatMap(one -> ours(one, event.externalId()));
      if (known.isEmpty()) {
        return new CommitResult.Done();
      }
      OutboundMessage message = known.get();
      forget.of(account, message);
      ChangesDraft changes = Changes.of(message.company());
      files.leavingWith(message, clock.instant()).forEach(changes::file);
      return commit(thread.get(), message.unsent(), changes);
    });
    return Optional.empty();
  }

  /// What was written elsewhere may be changed there too; what we sent ourselves cannot be.
  Optional<String> edited(ConnectedAccount account, RawRef raw, ChannelEvent.EchoEdited event) {
    Attempts.until(() -> {
      Optional<Conversation> thread = threads.find(account.account(), event.to());
      Optional<OutboundMessage> known =
          thread.flatMap(one -> ours(one, event.externalId())).filter(OutboundMessage::echo);
      if (known.isEmpty()) {
        return new CommitResult.Done();
      }
      OutboundMessage message = known.get();
      if (message.raw().filter(raw::equals).isEmpty()) {
        forget.of(account, message);
      }
      return commit(
          thread.get(), message.edited(event.content(), raw), Changes.of(message.company()));
    });
    return Optional.empty();
  }

  private Optional<OutboundMessage> ours(Conversation thread, String externalId) {
    return conversations
        .message(thread.company(), thread.id(), externalId)
        .filter(OutboundMessage.class::isInstance)
        .map(OutboundMessage.class::cast);
  }

  /// Puts a message that was changed elsewhere, in its list as well.
  ///
  /// @param thread as it was read before the message, so that whoever moves the message in between
  ///   makes this a conflict
  private CommitResult commit(Conversation thread, OutboundMessage changed, ChangesDraft changes) {
    ConversationDraft draft = thread.draft();
    if (thread.lastMessage().filter(last -> last.id().equals(changed.id())).isPresent()) {
      draft.said(changed.summary());
    }
    return conversations.commit(changes.conversation(draft.done()).message(changed).done());
  }

  private boolean isOurs(ConnectedAccount account, ChannelEvent.EchoReceived event) {
    return event
        .reference()
        .flatMap(id -> conversations.message(account.account().company(), new MessageId(id)))
        .isPresent();
  }

  private CommitResult store(
      ConnectedAccount account,
      RawRef raw,
      Instant at,
      ChannelEvent.EchoReceived event,
      MessageId id) {
    Threads.CustomerThread thread =
        threads.findOrDraft(account.account(), event.to(), clock.instant());
    Optional<Message> known =
        thread.isNew()
            ? Optional.empty()
            : conversations.message(
                account.account().company(), thread.conversation().id(), event.externalId());
    if (known.isPresent()) {
      return known.get() instanceof OutboundMessage ours && ours.raw().isEmpty()
          ? commit(thread.conversation(), ours.toldBackIn(raw), Changes.of(ours.company()))
          : new CommitResult.Done();
    }
    KeepFiles.Kept kept = files.of(account.account(), id, event.content(), clock.instant());
    OutboundMessage message =
        OutboundMessage.draft(
                id,
                account.account().company(),
                thread.conversation().id(),
                kept.content(),
                event.sender().map(Author.Automation::new).orElse(Author.Automation.ELSEWHERE),
                DeliveryState.SENT,
                at)
            .externalId(event.externalId())
            .createdAt(clock.instant())
            .toldBy(raw)
            .done();
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
