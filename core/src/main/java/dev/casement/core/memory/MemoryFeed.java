package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.ConversationFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The feed in memory.
final class MemoryFeed implements ConversationFeed {

  private final Rows rows;
  private final InstantSource wallClock;
  private final Map<CompanyId, List<Watch>> watches = new ConcurrentHashMap<>();

  MemoryFeed(Rows rows, InstantSource wallClock) {
    this.rows = rows;
    this.wallClock = wallClock;
  }

  @Override
  public List<Entry> after(CompanyId company, long sequence, int limit) {
    synchronized (rows) {
      return rows.of(company).feed.stream()
          .filter(entry -> entry.sequence() > sequence)
          .limit(limit)
          .toList();
    }
  }

  @Override
  public long newest(CompanyId company) {
    synchronized (rows) {
      return rows.of(company).fed;
    }
  }

  @Override
  public long oldest(CompanyId company) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      Entry first = own.feed.peekFirst();
      return first == null ? own.fed + 1 : first.sequence();
    }
  }

  @Override
  public AutoCloseable watch(CompanyId company, Runnable changed) {
    List<Watch> watching = watches.computeIfAbsent(company, _ -> new CopyOnWriteArrayList<>());
    Watch watch = new Watch(changed);
    watching.add(watch);
    return () -> watching.remove(watch);
  }

  @Override
  public void forget(Instant before) {
    synchronized (rows) {
      for (Rows.OfCompany own : rows.all()) {
        own.feed.removeIf(e -> e.sequence() < own.fed && e.at().isBefore(before));
      }
    }
  }

  void add(CompanyId company, Kind kind, ConversationId conversation, Optional<MessageId> message) {
    Rows.OfCompany own = rows.of(company);
    own.fed++;
    own.feed.addLast(new Entry(own.fed, kind, conversation, message, wallClock.instant()));
  }

  void tell(CompanyId company) {
    watches.getOrDefault(company, List.of()).forEach(watch -> watch.changed.run());
  }

  /// One watcher; the same Runnable may watch twice.
  private static final class Watch {
    private final Runnable changed;

    private Watch(Runnable changed) {
      this.changed = changed;
    }
  }
}
