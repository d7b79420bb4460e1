package dev.casement.app.store;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ReachLog;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// Whom portfolios wrote to, in the database. The count is asked with every message, so each
/// portfolio's times are kept in memory too, in order, from the first asking on.
final class JdbiReach implements ReachLog {

  private final Reads reads;
  private final GroupCommit writer;
  private final Map<Portfolio, ReachTimes> portfolios = new ConcurrentHashMap<>();

  JdbiReach(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public void add(Reached reached) {
    times(Portfolio.of(reached)).add(reached.customer(), reached.at().toEpochMilli());
    writer.write(Scope.of(reached.company()), handle -> put(handle, reached));
  }

  static int put(Handle handle, Reached reached) {
    return handle.execute(
        """
        merge into reached using (values (?, ?, ?, ?, cast(? as bigint)))
          as n (company, portfolio, kind, address, reached_at)
        on reached.company = n.company and reached.portfolio = n.portfolio
          and reached.kind = n.kind and reached.address = n.address
        when matched and reached.reached_at < n.reached_at
          then update set reached_at = n.reached_at
        when not matched then insert (company, portfolio, kind, address, reached_at)
          values (n.company, n.portfolio, n.kind, n.address, n.reached_at)
        """,
        reached.company().value(),
        reached.portfolio(),
        reached.customer().kind().name(),
        reached.customer().value(),
        reached.at().toEpochMilli());
  }

  @Override
  public void takeBack(Reached reached) {
    times(Portfolio.of(reached)).takeBack(reached.customer(), reached.at().toEpochMilli());
    writer.write(Scope.of(reached.company()), handle -> remove(handle, reached));
  }

  static int remove(Handle handle, Reached reached) {
    return handle.execute(
        "delete from reached where company = ? and portfolio = ? and kind = ?"
            + " and address = ? and reached_at = ?",
        reached.company().value(),
        reached.portfolio(),
        reached.customer().kind().name(),
        reached.customer().value(),
        reached.at().toEpochMilli());
  }

  @Override
  public long others(CompanyId company, String portfolio, CustomerAddress customer, Instant after) {
    return times(new Portfolio(company, portfolio)).others(customer, after.toEpochMilli());
  }

  @Override
  public void forget(Instant before) {
    portfolios.values().forEach(times -> times.forget(before.toEpochMilli()));
    Sweep.rows(writer, "reached", "reached_at < :before", before);
  }

  private ReachTimes times(Portfolio portfolio) {
    return portfolios.computeIfAbsent(portfolio, this::load);
  }

  private ReachTimes load(Portfolio portfolio) {
    ReachTimes times = new ReachTimes();
    reads.read(handle ->
        handle
            .select(
                "select kind, address, reached_at from reached"
                    + " where company = ? and portfolio = ? order by reached_at",
                portfolio.company().value(),
                portfolio.name())
            .map((row, _) -> {
              times.add(
                  new CustomerAddress(
                      Rows.word(row, "kind", CustomerAddress.Kind.class), row.getString("address")),
                  row.getLong("reached_at"));
              return times;
            })
            .list());
    return times;
  }

  private record Portfolio(CompanyId company, String name) {
    static Portfolio of(Reached reached) {
      return new Portfolio(reached.company(), reached.portfolio());
    }
  }
}
