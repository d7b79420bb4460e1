package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What a claim reads depends on what it claims, and not on how much waits.
final class ClaimCostTest {

  private static final int MOST = 50;
  private static final int CLAIMS = 5;
  private static final int IN_A_LINE = 10;

  private static final String READ =
      """
      select coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0) from pg_stat_user_tables
      where relname = 'outbox'
      """;

  @Test
  void aLongOutboxCostsAClaimNoMoreThanAShortOne() throws Exception {
    long few = rowsRead(1_000);
    long many = rowsRead(50_000);

    assertThat(few).isPositive();
    assertThat(many).isLessThan(2 * few);
  }

  /// The conversations take turns, each with ten messages.
  private static long rowsRead(int waiting) throws Exception {
    Place place = PostgresServer.ready();
    Database.at(place, PostgresServer.KEY).close();
    try (Handle handle = Jdbi.create(place.url()).open()) {
      handle.execute(
          """
          insert into outbox (company, message, account, conversation, stage, line_at, due_at,
            attempts, priority)
          select 'company', 'm' || to_char(x, 'FM000000'), 'account', 'c' || mod(x, ?), 'queued',
            x, 1000, 0, 0
          from generate_series(1, ?) as x
          """,
          waiting / IN_A_LINE,
          waiting);
      handle.execute("analyze outbox");
      try (Database database = Database.at(place, PostgresServer.KEY)) {
        Outbox outbox = database.stores(InstantSource.system()).outbox();
        Instant now = Instant.ofEpochMilli(2_000);
        List<Outbox.Share> shares =
            outbox.due(now).stream().map(lane -> new Outbox.Share(lane, MOST)).toList();
        long before = read(handle);
        for (int i = 0; i < CLAIMS; i++) {
          List<OutboxEntry> claimed = outbox.claim(now, shares);
          assertThat(claimed).hasSize(MOST);
          claimed.forEach(entry -> outbox.release(entry.message()));
        }
        return read(handle) - before;
      }
    }
  }

  /// PostgreSQL tells what its connections did up to a second later.
  private static long read(Handle handle) throws InterruptedException {
    Thread.sleep(1_200);
    return handle.createQuery(READ).mapTo(long.class).one();
  }
}
