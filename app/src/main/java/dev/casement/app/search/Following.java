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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Keeps the index as the stores are. Thread-safe; one at a time does the work.
final class Following {

  private static final int STEP = 500;

  /// How many conversations may be behind.
  private static final int MOST_BEHIND = 20_000;

  /// How often in a row they may be left behind.
  private static final int MOST_LEFT = 20;

  private final Stores stores;
  private final Index index;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Map<CompanyId, Read> companies = new HashMap<>();
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
  /// changes its place with every message, and only the last of them counts.
  ///
  /// @return whether all was put into the index, and was not before
  boolean goOn(CompanyId company) {
    oneAtATime.lock();
    try {
      boolean moved = readOn(company);
      Read reached = reached(company);
      reached.left++;
      boolean isDue = reached.left >= MOST_LEFT || reached.conversations.size() > MOST_BEHIND;
      return (!moved || isDue) && index(company);
    } finally {
      oneAtATime.unlock();
    }
  }

  private Read reached(CompanyId company) {
    return companies.computeIfAbsent(company, _ -> new Read(index.position(company).orElse(0L)));
  }

  /// Reads the feed to its end: messages go into the index, conversations are noted.
  private boolean readOn(CompanyId company) {
    long newest = stores.feed().newest(company);
    Read reached = reached(company);
    if (reached.position >= newest) {
      return false;
    }
    if (reached.position + 1 < stores.feed().oldest(company)) {
      everything(company);
      reached.position = newest;
    }
    while (reached.position < newest) {
      step(company, reached);
    }
    return true;
  }

  private void step(CompanyId company, Read reached) {
    List<ConversationFeed.Entry> news = stores.feed().after(company, reached.position, STEP);
    if (news.isEmpty()) {
      reached.position = Long.MAX_VALUE;
      return;
    }
    Set<MessageId> messages = new LinkedHashSet<>();
    List<Index.Key> gone = new ArrayList<>();
    for (ConversationFeed.Entry entry : news) {
      switch (entry.kind()) {
        case MESSAGE_CREATED, MESSAGE_UPDATED -> messages.add(new MessageId(entry.subject()));
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
    List<Entry> entries =
        sideBySide(messages, id -> stores.conversations().message(company, id)).stream()
            .map(Following::entry)
            .filter(reached::isNew)
            .toList();
    index.put(entries);
    index.erase(gone);
    reached.position = news.getLast().sequence();
  }

  /// Puts the conversations that are behind into the index, and notes how far it is whole.
  private boolean index(CompanyId company) {
    Read reached = reached(company);
    if (index.position(company).orElse(0L) == reached.position) {
      return false;
    }
    Set<ConversationId> conversations = new LinkedHashSet<>(reached.conversations);
    List<Conversation> found =
        sideBySide(conversations, id -> stores.conversations().conversation(company, id));
    List<Entry> entries = new ArrayList<>();
    add(company, found, entries);
    index.put(entries);
    index.reached(company, reached.position);
    reached.conversations.clear();
    reached.left = 0;
    return true;
  }

  /// Those who ask at the same time share a query.
  private static <K, V> List<V> sideBySide(Collection<K> keys, Function<K, Optional<V>> ask) {
    List<Future<Optional<V>>> asked = new ArrayList<>(keys.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      keys.forEach(key -> asked.add(threads.submit(() -> ask.apply(key))));
    }
    List<V> found = new ArrayList<>(keys.size());
    for (Future<Optional<V>> one : asked) {
      try {
        one.resultNow().ifPresent(found::add);
      } catch (IllegalStateException failed) {
        throw one.exceptionNow() instanceof RuntimeException broken ? broken : failed;
      }
    }
    return found;
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

  /// How far the feed of a company was read, and what of it is not in the index yet.
  private static final class Read {

    private static final int REMEMBERED = 20_000;

    private final Set<ConversationId> conversations = new LinkedHashSet<>();
    private final Map<String, Entry> recent = new LinkedHashMap<>();
    private long position;
    private int left;

    private Read(long position) {
      this.position = position;
    }

    /// Whether the index does not have it so already: a message changes a few times soon after it
    /// was written, and mostly not in its words.
    private boolean isNew(Entry entry) {
      boolean isNew = !entry.equals(recent.put(entry.id(), entry));
      if (recent.size() > REMEMBERED) {
        recent.remove(recent.keySet().iterator().next());
      }
      return isNew;
    }
  }
}
