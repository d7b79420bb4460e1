package dev.casement.app.store;

import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Ledger;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.ReadUsage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Measures usage over a large ledger on PostgreSQL: run its main with a folder for the database
/// and the number of messages (10000000). The folder is filled where it is empty, so that a second
/// run measures only. No test: it takes minutes and says nothing by itself.
///
/// The messages are spread over a year, twelve accounts, five categories and twenty markets; each
/// has its row in the ledger, a short one, and the daily sums are those of the rows.
public final class UsageMeasurement {

  private static final CompanyId COMPANY = new CompanyId("company");
  private static final ChannelId CHANNEL = new ChannelId("whatsapp");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int ROUNDS = 15;

  private final PrintStream out;

  private UsageMeasurement(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long messages = Long.parseLong(arguments[1]);
    boolean filled = Files.exists(folder.resolve("PG_VERSION"));
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("synchronous_commit", "off")
            .start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      try (Database database = Database.at(Place.of(url), PostgresServer.KEY)) {
        UsageMeasurement measurement = new UsageMeasurement(System.out);
        if (!filled) {
          Jdbi.create(url).useHandle(handle -> fill(handle, messages));
        }
        measurement.measure(database.stores(InstantSource.system()));
      }
    }
  }

  private static void fill(Handle handle, long messages) {
    handle.execute(
        """
        insert into ledger (company, message, conversation, sent_at, doc)
        select 'company', lpad(i::text, 16, '0'), 'c' || i % 1000000,
          1767225600000 + i * (31536000000 / ?),
          '{"account_id":"account ' || i % 12 || '","channel":"whatsapp","zone":"UTC"}'
        from generate_series(0, ?::bigint - 1) as i
        """,
        messages, messages);
    handle.execute(
        """
        insert into usage_day (company, day_number, account, channel, category, currency, market,
          messages, delivered, units, charged, unpriced, amount, pending)
        select 'company', (sent_at / 86400000)::int, 'account ' || message::bigint % 12, 'whatsapp',
          (array['marketing','utility','authentication','service','utility'])
            [message::bigint % 5 + 1],
          'EUR', 'market ' || message::bigint % 20, count(*), count(*), count(*), count(*), 0,
          count(*) * 0.0275, 0
        from ledger group by 2, 3, 5, 7
        """);
    handle.execute("analyze");
  }

  private void measure(Stores stores) {
    Ledger ledger = stores.ledger();
    ReadUsage usage = new ReadUsage(ledger);
    LocalDate end = FIRST.plusYears(1);
    for (UsageQuery.By by : UsageQuery.By.values()) {
      time(
          "a year by " + by,
          () -> usage.read(COMPANY, new UsageQuery(FIRST, end, Optional.empty(), by)).size());
    }
    time(
        "a month by DAY, one account",
        () ->
            usage
                .read(
                    COMPANY,
                    new UsageQuery(
                        FIRST,
                        FIRST.plusMonths(1),
                        Optional.of(new AccountId("account 1")),
                        UsageQuery.By.DAY))
                .size());
    time(
        "the totals of a month, in memory",
        () ->
            (int)
                ledger.month(COMPANY, CHANNEL, YearMonth.of(2026, 6)).service(new AccountId("x")));
  }

  private void time(String what, IntSupplier work) {
    long[] taken = new long[ROUNDS];
    int rows = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      rows = work.getAsInt();
      taken[i] = System.nanoTime() - begun;
    }
    out.printf(
        "%-32s %6d rows, first %6.1f ms, then median %6.1f ms, slowest %6.1f ms%n",
        what,
        rows,
        taken[0] / 1e6,
        median(Arrays.copyOfRange(taken, 1, ROUNDS)),
        Arrays.stream(taken).skip(1).max().orElse(0) / 1e6);
  }

  private static double median(long[] taken) {
    Arrays.sort(taken);
    return taken[taken.length / 2] / 1e6;
  }
}
