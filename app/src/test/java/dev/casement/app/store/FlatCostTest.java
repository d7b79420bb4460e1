package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Whatever happens all day long reads as much on a long table as on a short one: the rows that it
/// is about, by an index. `mvn -q -Pcosts` measures the times.
final class FlatCostTest {

  private static final int FEW = 4_000;
  private static final int MANY = 40_000;
  private static final int ROUNDS = 20;

  /// Rows that a round may read more on the long tables: pages of them are cut elsewhere.
  private static final int MORE = 10;

  private static final String TOLD =
      """
      select coalesce(sum(idx_tup_fetch), 0) + coalesce(sum(seq_tup_read), 0) as rows_read,
        coalesce(sum(seq_scan) filter (where n_live_tup > 1000
          and relname ~ '^(message|conversation|contact|feed|ledger|webhook)'), 0) as scans
      from pg_stat_user_tables
      """;

  @Test
  void whatHappensAllDayReadsNoMoreOnLongTables() throws Exception {
    Map<String, Long> few = rowsRead(FEW);
    Map<String, Long> many = rowsRead(MANY);

    assertThat(many.keySet()).isEqualTo(few.keySet()).hasSize(5);
    assertThat(many)
        .allSatisfy((what, rows) -> {
          assertThat(rows).as(what).isPositive();
          assertThat(rows).as(what).isLessThan(2 * few.get(what) + MORE * ROUNDS);
        });
  }

  private static Map<String, Long> rowsRead(int messages) throws Exception {
    Place place = PostgresServer.ready();
    YearOfMessages year = new YearOfMessages(messages);
    Map<String, Long> read = new TreeMap<>();
    year.fill(place);
    try (Database database = Database.at(place, PostgresServer.KEY);
        Handle statistics = Jdbi.create(place.url()).open()) {
      EverydayThings things = new EverydayThings(database.stores(InstantSource.system()), year);
      // Once beforehand, for what is read only once.
      things.all().values().forEach(Runnable::run);
      Told before = told(statistics);
      for (Map.Entry<String, Runnable> thing : things.all().entrySet()) {
        for (int i = 0; i < ROUNDS; i++) {
          thing.getValue().run();
        }
        Told after = told(statistics);
        read.put(thing.getKey(), after.rows() - before.rows());
        assertThat(after.scans())
            .as("%s reads long tables from end to end", thing.getKey())
            .isEqualTo(before.scans());
        before = after;
      }
    }
    return read;
  }

  /// PostgreSQL tells what its connections did up to a second later.
  private static Told told(Handle statistics) throws InterruptedException {
    Thread.sleep(1_200);
    return statistics
        .createQuery(TOLD)
        .map((row, _) -> new Told(row.getLong("rows_read"), row.getLong("scans")))
        .one();
  }

  /// What all connections together have read so far.
  ///
  /// @param scans of long tables, from end to end
  private record Told(long rows, long scans) {}
}
