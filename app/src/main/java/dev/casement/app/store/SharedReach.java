package dev.casement.app.store;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ReachLog;
import java.time.Instant;

/// Whom portfolios wrote to, where several instances write: counted in an index each time, because
/// nobody's memory has what the others did.
record SharedReach(Reads reads, GroupCommit writer) implements ReachLog {

  @Override
  public void add(Reached reached) {
    writer.write(Scope.of(reached.company()), handle -> JdbiReach.put(handle, reached));
  }

  @Override
  public void takeBack(Reached reached) {
    writer.write(Scope.of(reached.company()), handle -> JdbiReach.remove(handle, reached));
  }

  @Override
  public long others(CompanyId company, String portfolio, CustomerAddress customer, Instant after) {
    return reads.read(handle ->
        handle
            .select(
                """
                select count(*) from reached
                where company = ? and portfolio = ? and reached_at > ?
                  and not (kind = ? and address = ?)
                """,
                company.value(),
                portfolio,
                after.toEpochMilli(),
                customer.kind().name(),
                customer.value())
            .mapTo(long.class)
            .one());
  }

  @Override
  public void forget(Instant before) {
    Sweep.rows(writer, "reached", "reached_at < :before", before);
  }
}
