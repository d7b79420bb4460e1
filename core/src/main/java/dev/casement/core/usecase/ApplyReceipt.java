package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryStep;
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
import dev.casement.core.port.store.Waiting;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/// Moves messages of ours to where the provider says they got; a receipt that comes before its
/// message waits for it.
public final class ApplyReceipt {

  /// A status of a message that the customer wrote: kept raw (decisions.md D26).
  private static final String OF_INBOUND = "status_of_inbound";

  private final ConversationStore conversations;
  private final Threads threads;
  private final Refusals refusals;
  private final KeepBooks books;
  private final ApplyReaction reactions;
  private final Ids ids;
  private final InstantSource clock;

  ApplyReceipt(
      ConversationStore conversations,
      Threads threads,
      Refusals refusals,
      KeepBooks books,
      ApplyReaction reactions,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.threads = threads;
    this.refusals = refusals;
    this.books = books;
    this.reactions = reactions;
    this.ids = ids;
    this.clock = clock;
  }

  Optional<String> apply(ConnectedAccount account, ChannelEvent.ReceiptReceived event) {
    return apply(account, event, Optional.empty());
  }

  /// A receipt that says again what the message says.
  Optional<String> toldBack(
      ConnectedAccount account, ChannelEvent.ReceiptReceived event, RawRef raw) {
    return apply(account, event, Optional.of(raw));
  }

  private Optional<String> apply(
      ConnectedAccount account, ChannelEvent.ReceiptReceived event, Optional<RawRef> raw) {
    ChannelAccount ours = account.account();
    Optional<Found> found = find(ours, event);
    if (found.isPresent() && found.get().message() instanceof InboundMessage) {
      return Optional.of(OF_INBOUND);
    }
    if (found.isPresent()) {
      apply(ours, found.get(), event.receipt(), raw, List.of());
      return Optional.empty();
    }
    Waiting waiting = new Waiting.Receipt(ids.next(), ours.id(), event.receipt(), clock.instant());
    Attempts.until(() -> conversations.commit(Changes.of(ours.company()).waiting(waiting).done()));
    // The message may have become known while the receipt was being put down.
    find(ours, event)
        .ifPresent(there -> apply(ours, there, event.receipt(), raw, List.of(waiting.id())));
    return Optional.empty();
  }

  /// Applies what waited for a message of ours that is known now.
  void arrived(
      ChannelAccount account, ConversationId thread, MessageId message, String externalId) {
    for (Waiting waiting : conversations.waiting(account.company(), account.id(), externalId)) {
      switch (waiting) {
        case Waiting.Receipt receipt ->
            apply(
                account,
                () -> seen(account, thread, message),
                receipt.receipt(),
                Optional.empty(),
                List.of(receipt.id()));
        case Waiting.Reaction reaction -> reactions.arrived(account, reaction);
      }
    }
  }

  Optional<String> upTo(ConnectedAccount account, ChannelEvent.WatermarkReceived event) {
    Attempts.until(() -> {
      Optional<Conversation> found = threads.find(account.account(), event.about());
      if (found.isEmpty()) {
        return new CommitResult.Done();
      }
      Conversation conversation = found.get();
      DeliveryStep step = DeliveryStep.to(event.state(), event.watermark());
      ChangesDraft changes = Changes.of(conversation.company());
      boolean moved = false;
      for (OutboundMessage message :
          conversations.unread(conversation.company(), conversation.id(), event.watermark())) {
        OutboundMessage next = message.step(step);
        if (!next.equals(message)) {
          changes.message(next);
          moved = true;
        }
      }
      return moved
          ? conversations.commit(changes.conversation(conversation.draft().done()).done())
          : new CommitResult.Done();
    });
    return Optional.empty();
  }

  private void apply(
      ChannelAccount account,
      Found found,
      DeliveryReceipt receipt,
      Optional<RawRef> raw,
      List<String> arrived) {
    Queue<Seen> fresh = new ArrayDeque<>(found.seen().stream().toList());
    apply(
        account,
        () ->
            Optional.ofNullable(fresh.poll())
                .or(() -> seen(account, found.message().conversation(), found.message().id())),
        receipt,
        raw,
        arrived);
  }

  /// The conversation is read before its message: whoever moves the message in between moves the
  /// conversation too, and this attempt then is a conflict.
  private Optional<Seen> seen(ChannelAccount account, ConversationId thread, MessageId id) {
    return conversations
        .conversation(account.company(), thread)
        .flatMap(conversation ->
            conversations
                .message(account.company(), id)
                .map(message -> new Seen(conversation, (OutboundMessage) message)));
  }

  /// @param current how both stand, asked before each attempt
  private void apply(
      ChannelAccount account,
      Supplier<Optional<Seen>> current,
      DeliveryReceipt receipt,
      Optional<RawRef> raw,
      List<String> arrived) {
    Attempts.until(() -> {
      Optional<Seen> seen = current.get();
      if (seen.isEmpty()) {
        return new CommitResult.Done(); // It was forgotten just now.
      }
      OutboundMessage message = seen.get().message();
      Conversation conversation = seen.get().conversation();
      OutboundMessage next = message.step(receipt.step());
      if (next.externalId().isEmpty()) {
        next = next.known(receipt.externalId());
      }
      next = raw.map(next::toldBackIn).orElse(next);
      ChangesDraft changes = Changes.of(account.company());
      arrived.forEach(changes::arrived);
      ConversationDraft draft = conversation.draft();
      boolean booked =
          books.into(changes, draft, conversation, account, next, receipt.step(), receipt.price());
      boolean moved = !next.equals(message);
      if (next.state() != message.state()) {
        refusals.heed(changes, draft, conversation, account, message, receipt.step());
      }
      if (moved) {
        changes.message(next);
      }
      if (moved || booked) {
        changes.conversation(draft.done());
      } else if (arrived.isEmpty()) {
        return new CommitResult.Done();
      }
      return conversations.commit(changes.done());
    });
  }

  private Optional<Found> find(ChannelAccount account, ChannelEvent.ReceiptReceived event) {
    DeliveryReceipt receipt = event.receipt();
    return receipt
        .reference()
        .flatMap(reference -> ours(account, reference))
        .or(() -> inThread(account, event))
        .or(() ->
            conversations
                .messageKnownAs(account.company(), receipt.externalId())
                .filter(message -> isOf(account, message))
                .map(Found::by));
  }

  private Optional<Found> ours(ChannelAccount account, String reference) {
    return conversations
        .message(account.company(), new MessageId(reference))
        .filter(message -> isOf(account, message))
        .map(Found::by);
  }

  private Optional<Found> inThread(ChannelAccount account, ChannelEvent.ReceiptReceived event) {
    return event
        .about()
        .flatMap(customer -> threads.find(account, customer))
        .flatMap(conversation ->
            conversations
                .message(conversation.company(), conversation.id(), event.receipt().externalId())
                .map(message -> Found.after(conversation, message)));
  }

  private boolean isOf(ChannelAccount account, Message message) {
    return conversations
        .conversation(account.company(), message.conversation())
        .map(conversation -> conversation.account().equals(account.id()))
        .orElse(false);
  }

  /// A message that a receipt is about.
  ///
  /// @param seen with its conversation, where that was read before it
  private record Found(Message message, Optional<Seen> seen) {

    static Found by(Message message) {
      return new Found(message, Optional.empty());
    }

    static Found after(Conversation conversation, Message message) {
      return new Found(
          message,
          message instanceof OutboundMessage ours
              ? Optional.of(new Seen(conversation, ours))
              : Optional.empty());
    }
  }
}
