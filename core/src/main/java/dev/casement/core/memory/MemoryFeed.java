package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ConversationFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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

  /// Adds an entry; the caller holds the rows.
  void add(CompanyId company, Kind kind, String subject) {
    Rows.OfCompany own = rows.of(company);
    own.fed++;
    own.feed.addLast(new Entry(own.fed, kind, subject, wallClock.instant()));
  }

  /// Adds an entry of its own, and tells those who watch.
  void tell(CompanyId company, Kind kind, String subject) {
    synchronized (rows) {
      add(company, kind, subject);
    }
    tell(company);
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
