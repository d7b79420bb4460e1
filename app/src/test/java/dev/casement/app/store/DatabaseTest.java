package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database opens for whom it should, and says in a sentence why it does not for others.
final class DatabaseTest {

  private static final ChannelId CHANNEL = new ChannelId("pigeon");
  private static final CompanyId COMPANY = new CompanyId("company");

  @TempDir private Path folder;

  private Database open() {
    return Database.inFolder(folder, MasterKey.inFolder(folder));
  }

  @Test
  void isStampedOnceAndForAll() {
    try (Database database = open()) {
      assertThat(database.stamp()).isEmpty();
      database.stampAs(Stamp.PRODUCTION);
      database.stampAs(Stamp.PRODUCTION);
    }
    try (Database database = open()) {
      assertThat(database.stamp()).contains(Stamp.PRODUCTION);
      assertThatThrownBy(() -> database.stampAs(Stamp.SANDBOX))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessage(
              "This database is for production and is never used as a sandbox; use another.");
    }
  }

  @Test
  void neverTurnsASandboxIntoProduction() {
    try (Database database = open()) {
      database.stampAs(Stamp.SANDBOX);
      assertThatThrownBy(() -> database.stampAs(Stamp.PRODUCTION))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessage("This database is a sandbox and stays one; for production use another.");
    }
  }

  @Test
  void isUsedByOneProcessAtATime() {
    Database first = open();
    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage("The data folder " + folder + " is in use by another process of Casement.");
    first.close();

    try (Database second = open()) {
      assertThat(second.answers()).isTrue();
    }
  }

  @Test
  void refusesAnotherKeyThanTheOneItWasMadeWith() {
    open().close();

    assertThatThrownBy(() -> Database.inFolder(folder, key('B')))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage("The master key is not the one under which this database keeps its secrets.");
    open().close();
  }

  private static MasterKey key(char letter) {
    return MasterKey.parse(String.valueOf(letter).repeat(43) + "=").orElseThrow();
  }

  @Test
  void knowsNoOtherDatabases() {
    for (String url : new String[] {"jdbc:mysql://localhost/casement", "jdbc:h2:tcp://x/y"}) {
      assertThatThrownBy(() -> Database.at(Place.of(url), key('A')))
          .as(url)
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageStartingWith("The database must be ");
    }
  }

  @Test
  void opensAUrl() {
    String url = "jdbc:h2:file:" + folder.resolve("elsewhere");
    try (Database database = Database.at(Place.of(url), key('A'))) {
      database.sandboxState(CHANNEL).put("k", "v");
    }
    try (Database database = Database.at(Place.of(url), key('A'))) {
      assertThat(database.sandboxState(CHANNEL).get("k")).contains("v");
    }
    assertThat(folder.resolve("elsewhere.mv.db")).exists();
  }

  /// Else tables that lack the newest changes would be taken for current.
  @Test
  void knowsTheVersionOfItsOwnTables() {
    try (Database fresh = open()) {
      assertThat(fresh.version()).isEqualTo(Migrations.NEWEST);
    }
    try (Database again = open()) {
      assertThat(again.version()).isEqualTo(Migrations.NEWEST);
    }
  }

  @Test
  void mendsNothingSilentlyAfterAMigrationFailed() {
    open().close();
    Jdbi.create(H2Settings.inFolder(folder).url())
        .useHandle(
            handle -> handle.execute("update \"flyway_schema_history\" set \"success\" = false"));

    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("version");
  }

  @Test
  void refusesTablesOfANewerVersion() {
    open().close();
    Jdbi.create(H2Settings.inFolder(folder).url())
        .useHandle(handle ->
            handle.execute(
                """
                insert into "flyway_schema_history" ("installed_rank", "version",
                  "description", "type", "script", "checksum", "installed_by",
                  "execution_time", "success")
                values (99, '99', 'from the future', 'SQL', 'V99__x.sql', 1, 'x', 1, true)
                """));

    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("version");
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws Exception {
    Files.writeString(folder.resolve("casement.mv.db"), "not a database".repeat(1_000));

    assertThatThrownBy(this::open).isInstanceOf(DatabaseRefused.class);
  }

  @Test
  void keepsSecretsUnreadable() throws Exception {
    Secret token = new Secret("EAAB-a-token-of-nobody");
    AccountId id = new AccountId("account");
    ConnectedAccount account =
        new ConnectedAccount(
            new ChannelAccount(
                id,
                COMPANY,
                CHANNEL,
                "Desk",
                "wire",
                Map.of(),
                Set.of(),
                ZoneOffset.UTC,
                Map.of(),
                true),
            new Credentials(Map.of(Credentials.ACCESS_TOKEN, token)));
    try (Database database = open()) {
      database.stores(InstantSource.system()).accounts().put(account);
    }

    try (Database database = open()) {
      AccountStore accounts = database.stores(InstantSource.system()).accounts();
      assertThat(
              accounts
                  .account(COMPANY, id)
                  .orElseThrow()
                  .credentials()
                  .secret(Credentials.ACCESS_TOKEN))
          .contains(token);
    }
    String file =
        new String(
            Files.readAllBytes(folder.resolve("casement.mv.db")), StandardCharsets.ISO_8859_1);
    assertThat(file).contains("flyway_schema_history").doesNotContain(token.reveal());
  }

  @Test
  void survivesReadersThatAreInterrupted() {
    String large = "x".repeat(100_000);
    try (Database database = open()) {
      for (int i = 0; i < 100; i++) {
        database.sandboxState(CHANNEL).put("k" + i, large + i);
      }
    }
    try (Database database = open()) {
      StandInWorld.State state = database.sandboxState(CHANNEL);
      for (int i = 0; i < 100; i++) {
        Thread.currentThread().interrupt();
        try {
          assertThat(state.get("k" + i)).contains(large + i);
        } catch (StoreUnavailable e) {
          // Whoever is interrupted may be told so; nobody else may notice.
          assertThat(e).hasMessage("the store cannot be read");
        }
        Thread.interrupted();
      }
      state.put("k1", "still there");
      assertThat(state.get("k1")).contains("still there");
      assertThat(state.get("k99")).contains(large + 99);
    }
  }

  @Test
  void saysThatItIsClosed() {
    Database database = open();
    StandInWorld.State state = database.sandboxState(CHANNEL);
    database.close();

    assertThat(database.answers()).isFalse();
    assertThatThrownBy(() -> state.get("k")).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> state.put("k", "v")).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void remembersWhatTheSandboxDoes() {
    try (Database database = open()) {
      StandInWorld.State state = database.sandboxState(CHANNEL);
      StandInWorld.State other = database.sandboxState(new ChannelId("raven"));
      state.put("phone/2", "two");
      state.put("phone/1", "1");
      state.put("phone/1", "one");
      state.put("phone_1", "near");
      state.put("pho", "short");
      other.put("phone/3", "three");

      assertThat(state.under("phone/")).containsExactly("one", "two");
      assertThat(state.under("")).containsExactly("short", "one", "two", "near");
      assertThat(state.get("phone/3")).isEmpty();
      state.remove("phone/1");
      state.remove("phone/1");
      assertThat(state.under("phone/")).containsExactly("two");
      assertThat(other.under("phone/")).containsExactly("three");
    }
  }
}
