package dev.casement.app.search;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Gatherers;

/// Keeps the index as the stores are. Thread-safe; one at a time does the work.
final class Following {

  private static final int STEP = 500;

  /// How many rows are asked for side by side.
  private static final int AT_ONCE = 250;

  private final Stores stores;
  private final Index index;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Map<CompanyId, Progress> companies = new HashMap<>();
  private final Map<CompanyId, Optional<MessageId>> oldestKnown = new HashMap<>();

  Following(Stores stores, Index index) {
    this.stores = stores;
    this.index = index;
  }

  /// Puts everything into the index that was committed before this was called, and lets it be
  /// found: also what [#goOn] put there, which nobody has been shown yet.
  void catchUp(CompanyId company) {
    oneAtATime.lock();
    try {
      readOn(company);
      index(company);
      index.refresh();
    } finally {
      oneAtATime.unlock();
    }
  }

  /// Does what will have to be done anyway, and leaves the rest for a while: a busy conversation
  /// changes its place with every message, and a message its state several times soon after it was
  /// written; only the last of them counts.
  ///
  /// @return whether all was put into the index, and was not before
  boolean goOn(CompanyId company) {
    oneAtATime.lock();
    try {
      boolean moved = readOn(company);
      Progress reached = reached(company);
      return (!moved || reached.isTooFarBehind()) && index(company);
    } finally {
      oneAtATime.unlock();
    }
  }

  private Progress reached(CompanyId company) {
    return companies.computeIfAbsent(
        company, _ -> new Progress(index.position(company).orElse(0L)));
  }

  /// Reads the feed to its end: new messages go into the index, what changed is noted.
  private boolean readOn(CompanyId company) {
    long newest = stores.feed().newest(company);
    Progress reached = reached(company);
    if (reached.position >= newest) {
      return false;
    }
    if (reached.position + 1 < stores.feed().oldest(company)) {
      everything(company);
      reached.forgetAll();
      reached.position = newest;
    }
    while (reached.position < newest) {
      step(company, reached);
    }
    return true;
  }

  private void step(CompanyId company, Progress reached) {
    List<ConversationFeed.Entry> news = stores.feed().after(company, reached.position, STEP);
    if (news.isEmpty()) {
      reached.position = Long.MAX_VALUE;
      return;
    }
    Set<MessageId> messages = new LinkedHashSet<>();
    List<Index.Key> gone = new ArrayList<>();
    for (ConversationFeed.Entry entry : news) {
      switch (entry.kind()) {
        case MESSAGE_CREATED -> messages.add(new MessageId(entry.subject()));
        case MESSAGE_UPDATED -> reached.messages.add(new MessageId(entry.subject()));
        case CONVERSATION_UPDATED -> reached.conversations.add(new ConversationId(entry.subject()));
        case MESSAGE_ERASED ->
            gone.add(new Index.Key(Entry.Kind.MESSAGE, company, entry.subject()));
        case CONVERSATION_ERASED ->
            gone.add(new Index.Key(Entry.Kind.CONVERSATION, company, entry.subject()));
        case CONTACT_ERASED ->
            gone.add(new Index.Key(Entry.Kind.CONTACT, company, entry.subject()));
        case ACCOUNT_UPDATED, TEMPLATE_UPDATED, NOTE_CREATED, NOTE_DELETED -> {
          // Nobody searches for these.
        }
      }
    }
    index.put(words(company, messages, reached));
    index.erase(gone);
    gone.forEach(reached::forget);
    reached.position = news.getLast().sequence();
  }

  /// What of these messages is not in the index as it is now.
  private List<Entry> words(CompanyId company, Set<MessageId> messages, Progress reached) {
    return sideBySide(messages, id -> stores.conversations().message(company, id)).stream()
        .map(Following::entry)
        .filter(reached::isNew)
        .toList();
  }

  /// Puts what is behind into the index, and notes how far it is whole.
  private boolean index(CompanyId company) {
    Progress reached = reached(company);
    if (index.position(company).orElse(0L) == reached.position) {
      return false;
    }
    Set<ConversationId> conversations = new LinkedHashSet<>(reached.conversations);
    List<Conversation> found =
        sideBySide(conversations, id -> stores.conversations().conversation(company, id));
    List<Entry> entries = new ArrayList<>();
    add(company, found, entries);
    index.put(entries.stream().filter(reached::isNew).toList());
    index.put(words(company, Set.copyOf(reached.messages), reached));
    index.reached(company, reached.position);
    reached.nothingIsBehind();
    return true;
  }

  /// Those who ask at the same time share a query. A few at a time, for whoever receives or sends
  /// asks the same questions and would have to wait behind all of them.
  private static <K, V> List<V> sideBySide(Collection<K> keys, Function<K, Optional<V>> ask) {
    return keys.stream()
        .gather(Gatherers.mapConcurrent(AT_ONCE, ask))
        .flatMap(Optional::stream)
        .toList();
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

  private void add(CompanyId company, List<Conversation> conversations, List<Entry> entries) {
    Map<ContactId, Contact> people = new HashMap<>();
    sideBySide(
            conversations.stream().map(Conversation::contact).distinct().toList(),
            id -> stores.contacts().contact(company, id))
        .forEach(person -> people.put(person.id(), person));
    for (Conversation conversation : conversations) {
      Optional.ofNullable(people.get(conversation.contact()))
          .ifPresent(person -> add(entries, conversation, person));
    }
  }

  private static void add(List<Entry> entries, Conversation conversation, Contact person) {
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
            Entry.Kind.CONTACT, person.company(), person.id().value(), person.createdAt(), words));
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
      List<Entry> entries = new ArrayList<>();
      add(company, page.items(), entries);
      index.put(entries);
      sideBySide(page.items(), this::thread);
      after = page.next();
    } while (after.isPresent());
    index.reached(company, position);
  }

  private Optional<Conversation> thread(Conversation conversation) {
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
      index.put(page.items().stream().map(Following::entry).toList());
      after = page.next();
    } while (after.isPresent());
    return Optional.of(conversation);
  }
}
