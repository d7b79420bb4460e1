package dev.casement.app.search;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.search.SearchWords;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the index as the stores are. Thread-safe; one at a time does the work.
final class Following {

  private static final int STEP = 500;

  private final Stores stores;
  private final Index index;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Map<CompanyId, Optional<MessageId>> oldestKnown = new HashMap<>();

  Following(Stores stores, Index index) {
    this.stores = stores;
    this.index = index;
  }

  /// Puts everything into the index that was committed before this was called.
  ///
  /// @return whether there was anything
  boolean catchUp(CompanyId company) {
    oneAtATime.lock();
    try {
      long newest = stores.feed().newest(company);
      long position = index.position(company).orElse(0L);
      if (position >= newest) {
        return false;
      }
      if (position + 1 < stores.feed().oldest(company)) {
        everything(company);
        position = newest;
      }
      while (position < newest) {
        position = step(company, position);
      }
      index.refresh();
      return true;
    } finally {
      oneAtATime.unlock();
    }
  }

  private long step(CompanyId company, long position) {
    List<ConversationFeed.Entry> news = stores.feed().after(company, position, STEP);
    if (news.isEmpty()) {
      return Long.MAX_VALUE;
    }
    Set<MessageId> messages = new LinkedHashSet<>();
    Set<ConversationId> conversations = new LinkedHashSet<>();
    List<Index.Key> gone = new ArrayList<>();
    for (ConversationFeed.Entry entry : news) {
      switch (entry.kind()) {
        case MESSAGE_CREATED, MESSAGE_UPDATED -> messages.add(new MessageId(entry.subject()));
        case CONVERSATION_UPDATED -> conversations.add(new ConversationId(entry.subject()));
        case MESSAGE_ERASED ->
            gone.add(new Index.Key(Entry.Kind.MESSAGE, company, entry.subject()));
        case CONVERSATION_ERASED ->
            gone.add(new Index.Key(Entry.Kind.CONVERSATION, company, entry.subject()));
        case CONTACT_ERASED ->
            gone.add(new Index.Key(Entry.Kind.CONTACT, company, entry.subject()));
        case ACCOUNT_UPDATED, TEMPLATE_UPDATED -> {
          // Nobody searches for these.
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (MessageId id : messages) {
      stores.conversations().message(company, id).map(Following::entry).ifPresent(entries::add);
    }
    for (ConversationId id : conversations) {
      stores
          .conversations()
          .conversation(company, id)
          .ifPresent(conversation -> add(entries, conversation));
    }
    long reached = news.getLast().sequence();
    index.put(company, entries, reached);
    index.erase(gone);
    return reached;
  }

  /// Lets go of the messages of a company that are forgotten: those before the oldest there is.
  ///
  /// @return whether there were any that it did not know of
  boolean forget(CompanyId company) {
    oneAtATime.lock();
    try {
      Optional<MessageId> oldest = stores.conversations().oldestMessage(company);
      boolean moved = !oldest.equals(oldestKnown.put(company, oldest));
      if (moved) {
        index.forgetMessagesBefore(company, oldest);
      }
      return moved;
    } finally {
      oneAtATime.unlock();
    }
  }

  private void add(List<Entry> entries, Conversation conversation) {
    Optional<Contact> contact =
        stores.contacts().contact(conversation.company(), conversation.contact());
    contact.ifPresent(person -> {
      SearchWords words = SearchWords.of(person);
      entries.add(
          new Entry(
              Entry.Kind.CONVERSATION,
              conversation.company(),
              conversation.id().value(),
              conversation.activeAt(),
              words));
      entries.add(
          new Entry(
              Entry.Kind.CONTACT,
              person.company(),
              person.id().value(),
              person.createdAt(),
              words));
    });
  }

  private static Entry entry(Message message) {
    return new Entry(
        Entry.Kind.MESSAGE,
        message.company(),
        message.id().value(),
        message.sentAt(),
        SearchWords.of(message.content().words()));
  }

  /// Begins anew: what is committed meanwhile is in the feed from here on.
  private void everything(CompanyId company) {
    long position = stores.feed().newest(company);
    index.clear(company);
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Conversation> page =
          stores
              .conversations()
              .conversations(
                  company,
                  ConversationQuery.all(Instant.EPOCH),
                  new PageRequest(PageRequest.MOST, after));
      for (Conversation conversation : page.items()) {
        List<Entry> entries = new ArrayList<>();
        add(entries, conversation);
        index.put(company, entries, 0);
        thread(conversation);
      }
      after = page.next();
    } while (after.isPresent());
    index.put(company, List.of(), position);
  }

  private void thread(Conversation conversation) {
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Message> page =
          stores
              .conversations()
              .messages(
                  conversation.company(),
                  conversation.id(),
                  ConversationStore.Order.OLDEST_FIRST,
                  new PageRequest(PageRequest.MOST, after));
      index.put(conversation.company(), page.items().stream().map(Following::entry).toList(), 0);
      after = page.next();
    } while (after.isPresent());
  }
}
