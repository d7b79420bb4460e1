package dev.casement.app.store;

import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ConversationFeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/// The feed in the database. The newest entry of a company is never forgotten, so that its number
/// is known; it just stops being shown.
final class JdbiFeed implements ConversationFeed {

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
    return reads.read(handle ->
        handle
            .createQuery(
                """
                select sequence, kind, subject, fed_at from feed_entry
                where company = :company and sequence > :sequence
                order by company, sequence fetch first :rows rows only
                """)
            .bind("company", company.value())
            .bind("sequence", sequence)
            .bind("rows", limit)
            .map((row, _) -> map(row))
            .list());
  }

  private static Entry map(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("sequence"),
        Rows.word(row, "kind", Kind.class),
        row.getString("subject"),
        Rows.instant(row, "fed_at"));
  }

  @Override
  public long newest(CompanyId company) {
    return reads.read(handle -> newest(handle, company));
  }

  static long newest(Handle handle, CompanyId company) {
    return edge(handle, company, "desc", 0);
  }

  @Override
  public long oldest(CompanyId company) {
    return reads.read(handle -> edge(handle, company, "asc", 1));
  }

  private static long edge(Handle handle, CompanyId company, String direction, long without) {
    return handle
        .createQuery(
            "select sequence from feed_entry where company = :company order by company "
                + direction
                + ", sequence "
                + direction
                + " fetch first 1 row only")
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
        "feed_entry",
        """
        fed_at < :before and exists (select 1 from feed_entry newer
          where newer.company = feed_entry.company and newer.sequence > feed_entry.sequence)
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
