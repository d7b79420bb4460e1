package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookPart;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company moves from H2 to PostgreSQL and back with every row it has, or not at all.
final class TransferTest {

  private static final CompanyId COMPANY = new CompanyId("company");
  private static final CompanyId OTHER = new CompanyId("other");
  private static final ChannelId CHANNEL = new ChannelId("pigeon");
  private static final Secret TOKEN = new Secret("EAAB-a-token-of-nobody");
  private static final MasterKey FILE_KEY = MasterKey.parse("C".repeat(43) + "=").orElseThrow();

  @TempDir Path folder;
  private Database h2;
  private Database postgres;
  private Place place;

  @BeforeEach
  void open() {
    h2 = Database.inFolder(folder, MasterKey.inFolder(folder));
    place = PostgresServer.ready();
    postgres = Database.at(place, PostgresServer.KEY);
  }

  @AfterEach
  void close() {
    h2.close();
    postgres.close();
  }

  private static Jdbi in(Path folder) {
    return Jdbi.create(H2Settings.inFolder(folder).url());
  }

  private static ConnectedAccount account(CompanyId company) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId("account-" + company),
            company,
            CHANNEL,
            "Desk",
            "wire-" + company,
            Map.of(),
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of(Credentials.ACCESS_TOKEN, TOKEN)));
  }

  /// Two companies with a row in every table that has any of theirs, and in some of them many.
  private static void fill(Database database, Jdbi direct) {
    Stores stores = database.stores(InstantSource.system());
    for (CompanyId company : List.of(COMPANY, OTHER)) {
      stores.companies().put(new Company(company, "Casa", Map.of(), List.of("en"), ZoneOffset.UTC));
      stores.accounts().put(account(company));
      String id = "event-" + company;
      WebhookPart part =
          new WebhookPart(
              id,
              id,
              company,
              CHANNEL,
              WebhookPart.State.PROCESSED,
              Optional.empty(),
              Instant.EPOCH,
              Map.of("a", "b"),
              new byte[] {0, -1, 7},
              Optional.of(2));
      stores.webhooks().settle(List.of(), List.of(part));
      direct.useHandle(handle -> fill(handle, company));
    }
  }

  private static void fill(Handle handle, CompanyId company) {
    Map<String, List<String>> columns = new TreeMap<>();
    CompanyTable.all(handle).forEach(table -> columns.put(table.name(), table.columns()));
    columns.keySet().removeAll(List.of("company", "account", "webhook_body", "webhook_part"));
    Map<String, String> types = types(handle);
    columns.forEach((table, names) -> {
      int rows = table.equals("message") ? 1_234 : 3;
      for (int i = 0; i < rows; i++) {
        StringBuilder values = new StringBuilder();
        for (String name : names) {
          values
              .append(values.isEmpty() ? "" : ", ")
              .append(value(company, name, i, types.getOrDefault(table + "." + name, "")));
        }
        handle.execute(
            "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), values));
      }
    });
  }

  private static Map<String, String> types(Handle handle) {
    Map<String, String> types = new TreeMap<>();
    handle
        .createQuery(
            """
            select lower(table_name) as table_name, lower(column_name) as column_name, data_type
            from information_schema.columns where table_schema = current_schema
            """)
        .map((row, _) ->
            types.put(
                row.getString("table_name") + "." + row.getString("column_name"),
                row.getString("data_type").toLowerCase(Locale.ROOT)))
        .list();
    return types;
  }

  private static String value(CompanyId company, String column, int i, String type) {
    if (column.equals("company")) {
      return "'" + company + "'";
    }
    return switch (type) {
      case "bigint", "integer" -> Integer.toString(100 + i);
      case "decimal", "numeric" -> (100 + i) + ".000000000001";
      case "boolean" -> Boolean.toString(i % 2 == 0);
      case "bytea", "binary varying" -> type.equals("bytea") ? "'\\x00ff'" : "X'00ff'";
      default -> "'" + company.value().charAt(0) + i + " ü😀\\\"'";
    };
  }

  private static String export(Database from, Optional<MasterKey> key) {
    StringWriter file = new StringWriter();
    from.exportTo(file, COMPANY, key);
    return file.toString();
  }

  private static Moved load(Database into, String file, Optional<MasterKey> key) {
    return into.importFrom(new BufferedReader(new StringReader(file)), key);
  }

  private static List<String> sorted(String file) {
    return file.lines().sorted().toList();
  }

  @Test
  void movesEveryRowToTheOtherDatabaseAndBack(@TempDir Path home) {
    fill(h2, in(folder));
    String file = export(h2, Optional.empty());

    Moved moved = load(postgres, file, Optional.empty());

    assertThat(moved.rows()).isGreaterThan(1_234L + 3L * 20);
    assertThat(file).contains("\"table\":\"message\"").doesNotContain("event-other");
    assertThat(sorted(export(postgres, Optional.empty()))).isEqualTo(sorted(file));
    try (Database again = Database.inFolder(home, MasterKey.inFolder(home))) {
      load(again, export(postgres, Optional.empty()), Optional.empty());
      assertThat(sorted(export(again, Optional.empty()))).isEqualTo(sorted(file));
    }
  }

  @Test
  void leavesSecretsBehindUnlessAKeyIsGiven() {
    fill(h2, in(folder));

    String without = export(h2, Optional.empty());
    load(postgres, without, Optional.empty());

    assertThat(without).doesNotContain(TOKEN.reveal());
    assertThat(token(postgres)).isEmpty();
  }

  @Test
  void movesSecretsUnderTheKeyOfTheFileFromOneMasterKeyToAnother() {
    fill(h2, in(folder));

    String file = export(h2, Optional.of(FILE_KEY));
    assertThat(file).doesNotContain(TOKEN.reveal());
    assertThatThrownBy(() -> load(postgres, file, Optional.empty()))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("key");
    load(postgres, file, Optional.of(FILE_KEY));

    assertThat(token(postgres)).contains(TOKEN);
  }

  private static Optional<Secret> token(Database database) {
    return database
        .stores(InstantSource.system())
        .accounts()
        .known(CHANNEL, "wire-" + COMPANY)
        .orElseThrow()
        .credentials()
        .secret(Credentials.ACCESS_TOKEN);
  }

  @Test
  void takesNothingOfADamagedFile() {
    fill(h2, in(folder));
    String file = export(h2, Optional.empty());
    List<String> lines = file.lines().toList();
    String cut = String.join("\n", lines.subList(0, lines.size() - 5));
    String changed = file.replaceFirst("c1 ü", "c1 u");
    String missing =
        String.join("\n", lines.stream().filter(line -> !line.contains("c700 ")).toList());

    for (String damaged : List.of(cut, changed, missing, "", "not JSON", "{}")) {
      assertThatThrownBy(() -> load(postgres, damaged, Optional.empty()))
          .isInstanceOf(DatabaseRefused.class);
      assertThat(postgres.stores(InstantSource.system()).companies().companies()).isEmpty();
      assertThat(rows("message")).isZero();
    }
    load(postgres, file, Optional.empty());
    assertThat(rows("message")).isEqualTo(1_234);
  }

  private int rows(String table) {
    return Jdbi.create(place.url())
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(int.class).one());
  }

  @Test
  void takesNoCompanyTwiceAndNoneOfAnotherKind() {
    fill(h2, in(folder));
    h2.stampAs(Stamp.SANDBOX);
    String file = export(h2, Optional.empty());
    assertThatThrownBy(() -> load(h2, file, Optional.empty()))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage("The company company is in this database already.");
    postgres.stampAs(Stamp.PRODUCTION);
    assertThatThrownBy(() -> load(postgres, file, Optional.empty()))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage("The company is of a sandbox, and this database is for production.");
  }
}
