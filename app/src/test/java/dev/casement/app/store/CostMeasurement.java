package dev.casement.app.store;

import dev.casement.core.port.store.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;

/// Measures what single things cost on PostgreSQL at size: run its main with a folder for the
/// server's data and the number of messages (5000000). A folder that is filled already is measured
/// only. With a third word nothing is measured; if that is `wait`, the server runs on until a line
/// comes in, so that the service can be started on it. No test: it takes minutes and says nothing
/// by itself.
public final class CostMeasurement {

  private static final int ROUNDS = 2_000;

  private final PrintStream out;
  private final Stores stores;
  private final YearOfMessages year;

  private CostMeasurement(PrintStream out, Stores stores, YearOfMessages year) {
    this.out = out;
    this.stores = stores;
    this.year = year;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000_000;
    boolean filled = Files.exists(folder.resolve("PG_VERSION"));
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("max_wal_size", "8GB")
            .start()) {
      Place place = Place.of(server.getJdbcUrl("postgres", "postgres"));
      YearOfMessages year = new YearOfMessages(messages);
      if (!filled) {
        Database.at(place, PostgresServer.KEY).close();
        long begun = System.nanoTime();
        year.fill(place);
        System.out.printf("filled in %,d s%n", (System.nanoTime() - begun) / 1_000_000_000);
      }
      long opening = System.nanoTime();
      try (Database database = Database.at(place, PostgresServer.KEY)) {
        System.out.printf("opened in %,d ms%n", (System.nanoTime() - opening) / 1_000_000);
        if (arguments.length < 3) {
          new CostMeasurement(System.out, database.stores(InstantSource.system()), year).run();
        }
      }
      if (arguments.length > 2 && arguments[2].equals("wait")) {
        System.out.println(place.url());
        int _ = System.in.read();
      }
    }
  }

  private void run() {
    out.printf("%,d messages in %,d conversations%n", year.messages(), year.conversations());
    new EverydayThings(stores, year).all().forEach(this::measure);
  }

  private void measure(String what, Runnable round) {
    for (int i = 0; i < ROUNDS; i++) {
      round.run();
    }
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      round.run();
      times[i] = System.nanoTime() - begun;
    }
    Arrays.sort(times);
    out.printf(
        "%-24s p50 %7.3f ms, p99 %7.3f ms%n",
        what, times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6);
  }
}
