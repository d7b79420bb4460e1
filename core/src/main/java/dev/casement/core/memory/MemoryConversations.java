package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Waiting;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Conversations and messages in memory.
final class MemoryConversations implements ConversationStore {

  /// What a watermark can move on: what the provider has and is not read yet.
  private static final Set<DeliveryState> UNREAD =
      Set.of(DeliveryState.SENT, DeliveryState.DELIVERED);

  private static final Comparator<Message> AS_SAID =
      Comparator.comparing(Message::sentAt).thenComparing(Message::id);

  private final Rows rows;
  private final Commit commit;
  private final MemoryFeed feed;

  MemoryConversations(Rows rows, Commit commit, MemoryFeed feed) {
    this.rows = rows;
    this.commit = commit;
    this.feed = feed;
  }

  @Override
  public Optional<Conversation> conversation(CompanyId company, ConversationId id) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      return Optional.ofNullable(own.conversations.get(own.absorbed.getOrDefault(id, id)));
    }
  }

  @Override
  public List<Conversation> conversationsOf(CompanyId company, ContactId contact) {
    synchronized (rows) {
      return rows.of(company).conversations.values().stream()
          .filter(conversation -> conversation.contact().equals(contact))
          .toList();
    }
  }

  @Override
  public Optional<Conversation> conversationWith(
      CompanyId company, AccountId account, CustomerAddress address) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      return Optional.ofNullable(own.places.get(new Rows.Place(account, address)))
          .map(own.conversations::get);
    }
  }

  @Override
  public Page<Conversation> conversations(
      CompanyId company, ConversationQuery query, PageRequest page) {
    synchronized (rows) {
      Collection<Conversation> found =
          rows.of(company).conversations.values().stream().filter(query::shows).toList();
      return query.view() == ConversationQuery.View.CLOSING_SOON
          ? Paging.ascending(
              found, c -> new Cursor(c.windowClosesAt().orElseThrow(), c.id().value()), page)
          : Paging.descending(found, c -> new Cursor(c.activeAt(), c.id().value()), page);
    }
  }

  @Override
  public List<Conversation> snoozed(Instant until, int most) {
    synchronized (rows) {
      return StreamSupport.stream(rows.all().spliterator(), false)
          .flatMap(own -> own.conversations.values().stream())
          .filter(one -> one.snoozedUntil().filter(at -> !at.isAfter(until)).isPresent())
          .sorted(
              Comparator.comparing((Conversation one) -> one.snoozedUntil().orElse(Instant.EPOCH)))
          .limit(most)
          .toList();
    }
  }

  @Override
  public Optional<Message> message(CompanyId company, MessageId id) {
    synchronized (rows) {
      return Optional.ofNullable(rows.of(company).messages.get(id));
    }
  }

  @Override
  public Optional<Message> message(
      CompanyId company, ConversationId conversation, String externalId) {
    synchronized (rows) {
      return known(rows.of(company).thread(conversation).stream(), externalId);
    }
  }

  @Override
  public Optional<Message> messageKnownAs(CompanyId company, String externalId) {
    synchronized (rows) {
      return known(rows.of(company).messages.values().stream(), externalId);
    }
  }

  private static Optional<Message> known(Stream<Message> messages, String externalId) {
    return messages
        .filter(message -> message.externalId().filter(externalId::equals).isPresent())
        .min(Comparator.comparing(Message::id));
  }

  @Override
  public Page<Message> messages(
      CompanyId company, ConversationId conversation, Order order, PageRequest page) {
    synchronized (rows) {
      List<Message> thread = rows.of(company).thread(conversation);
      return switch (order) {
        case OLDEST_FIRST -> Paging.ascending(thread, MemoryConversations::key, page);
        case NEWEST_FIRST -> Paging.descending(thread, MemoryConversations::key, page);
      };
    }
  }

  private static Cursor key(Message message) {
    return new Cursor(message.sentAt(), message.id().value());
  }

  @Override
  public List<OutboundMessage> unread(
      CompanyId company, ConversationId conversation, Instant watermark) {
    synchronized (rows) {
      return outbound(company, conversation)
          .filter(message -> UNREAD.contains(message.state()))
          .filter(message -> !message.leftAt().isAfter(watermark))
          .toList();
    }
  }

  @Override
  public List<OutboundMessage> held(CompanyId company, ConversationId conversation) {
    synchronized (rows) {
      return outbound(company, conversation)
          .filter(message -> message.state() == DeliveryState.HELD)
          .toList();
    }
  }

  private Stream<OutboundMessage> outbound(CompanyId company, ConversationId conversation) {
    return rows.of(company).thread(conversation).stream()
        .sorted(AS_SAID)
        .filter(OutboundMessage.class::isInstance)
        .map(OutboundMessage.class::cast);
  }

  @Override
  public List<Waiting> waiting(CompanyId company, AccountId account, String externalId) {
    synchronized (rows) {
      return rows.of(company).waiting.values().stream()
          .filter(waiting -> waiting.account().equals(account))
          .filter(waiting -> waiting.externalId().equals(externalId))
          .toList();
    }
  }

  @Override
  public void forgetWaiting(Instant before) {
    synchronized (rows) {
      for (Rows.OfCompany own : rows.all()) {
        own.waiting.values().removeIf(waiting -> waiting.receivedAt().isBefore(before));
      }
    }
  }

  @Override
  public boolean forgetMessages(Map<CompanyId, Instant> before) {
    synchronized (rows) {
      before.forEach((company, moment) -> {
        Rows.OfCompany own = rows.of(company);
        own.messages.values().stream()
            .filter(message -> message.createdAt().isBefore(moment))
            .filter(message -> !rows.outbox.containsKey(message.id()))
            .toList()
            .forEach(own::remove);
      });
      return false;
    }
  }

  @Override
  public Optional<MessageId> oldestMessage(CompanyId company) {
    synchronized (rows) {
      return rows.of(company).messages.keySet().stream().min(Comparator.naturalOrder());
    }
  }

  @Override
  public List<Conversation> quiet(
      CompanyId company, Instant before, Optional<Cursor> after, int limit) {
    synchronized (rows) {
      List<Conversation> found =
          rows.of(company).conversations.values().stream()
              .filter(conversation -> conversation.activeAt().isBefore(before))
              .toList();
      return Paging.ascending(
              found, c -> new Cursor(c.activeAt(), c.id().value()), new PageRequest(limit, after))
          .items();
    }
  }

  @Override
  public CommitResult commit(Changes changes) {
    CommitResult result;
    synchronized (rows) {
      result = commit.make(changes);
    }
    if (result instanceof CommitResult.Done) {
      feed.tell(changes.company());
    }
    return result;
  }
}
