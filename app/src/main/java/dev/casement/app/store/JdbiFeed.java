package dev.casement.app.store;

import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ConversationFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/// The feed in the database, a row for each transaction. The newest row of a company is never
/// forgotten, so that its number is known.
final class JdbiFeed implements ConversationFeed {

  private static final int BLOCKS_AT_ONCE = 16;

  private final Reads reads;
  private final GroupCommit writer;
  private final Neighbours neighbours;
  private final Map<CompanyId, List<Watch>> watches = new ConcurrentHashMap<>();

  JdbiFeed(Reads reads, GroupCommit writer, Neighbours neighbours) {
    this.reads = reads;
    this.writer = writer;
    this.neighbours = neighbours;
    neighbours.hear(Topic.FEED, this::heard);
  }

  @Override
  public List<Entry> after(CompanyId company, long sequence, int limit) {
    return reads.read(handle -> {
      List<Entry> found = new ArrayList<>();
      long reached = sequence;
      boolean more = true;
      while (more && found.size() < limit) {
        List<Entry> next = next(handle, company, reached);
        found.addAll(next);
        more = !next.isEmpty();
        reached = more ? next.getLast().sequence() : reached;
      }
      return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    });
  }

  /// What is in the next few blocks.
  private static List<Entry> next(Handle handle, CompanyId company, long sequence) {
    return handle
        .createQuery(
            """
            select first_sequence, fed_at, entries from feed_block
            where company = :company and last_sequence > :sequence
            order by company, last_sequence fetch first :rows rows only
            """)
        .bind("company", company.value())
        .bind("sequence", sequence)
        .bind("rows", BLOCKS_AT_ONCE)
        .map((row, _) -> FeedRows.map(row))
        .stream()
        .flatMap(List::stream)
        .filter(entry -> entry.sequence() > sequence)
        .toList();
  }

  @Override
  public long newest(CompanyId company) {
    return reads.read(handle -> newest(handle, company));
  }

  static long newest(Handle handle, CompanyId company) {
    return edge(handle, company, "last_sequence", "desc", 0);
  }

  @Override
  public long oldest(CompanyId company) {
    return reads.read(handle -> edge(handle, company, "first_sequence", "asc", 1));
  }

  private static long edge(
      Handle handle, CompanyId company, String sequence, String direction, long without) {
    return handle
        .createQuery(
            "select %1$s from feed_block where company = :company order by company %2$s,"
                    .formatted(sequence, direction)
                + " last_sequence %s fetch first 1 row only".formatted(direction))
        .bind("company", company.value())
        .mapTo(long.class)
        .findOne()
        .orElse(without);
  }

  @Override
  public AutoCloseable watch(CompanyId company, Runnable changed) {
    List<Watch> watching = watches.computeIfAbsent(company, _ -> new CopyOnWriteArrayList<>());
    Watch watch = new Watch(changed);
    watching.add(watch);
    return () -> watching.remove(watch);
  }

  /// Tells those who watch that something was committed, here and elsewhere.
  void tell(CompanyId company) {
    wake(company);
    neighbours.tell(Topic.FEED, company.value());
  }

  private void heard(Optional<String> company) {
    company
        .map(CompanyId::new)
        .ifPresentOrElse(this::wake, () -> watches.keySet().forEach(this::wake));
  }

  private void wake(CompanyId company) {
    watches.getOrDefault(company, List.of()).forEach(watch -> watch.changed.run());
  }

  @Override
  public void forget(Instant before) {
    Sweep.rows(
        writer,
        "feed_block",
        """
        fed_at < :before and exists (select 1 from feed_block newer
          where newer.company = feed_block.company
            and newer.last_sequence > feed_block.last_sequence)
        """,
        before);
  }

  /// One watcher; the same Runnable may watch twice.
  private static final class Watch {
    private final Runnable changed;

    private Watch(Runnable changed) {
      this.changed = changed;
    }
  }
}
