package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// A PostgreSQL opens for whom it should; who is kept out is told why, and which setting to look
/// at.
final class PostgresDatabaseTest {

  private static final ChannelId CHANNEL = new ChannelId("pigeon");

  private static void refuses(Place place, String... words) {
    assertThatThrownBy(() -> Database.at(place, PostgresServer.KEY))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContainingAll(words)
        .hasMessageNotContainingAny("open sesame", "close sesame");
  }

  private static Place guarded(String database, String password) {
    return new Place(
        PostgresServer.url(database),
        Optional.of(PostgresServer.GUARDED),
        Optional.of(new Secret(password)));
  }

  @Test
  void keepsWhatItWasTold() {
    Place place = PostgresServer.empty();
    try (Database database = Database.at(place, PostgresServer.KEY)) {
      database.stampAs(Stamp.PRODUCTION);
      database.sandboxState(CHANNEL).put("k", "v");
      assertThat(database.answers()).isTrue();
    }
    try (Database again = Database.at(place, PostgresServer.KEY)) {
      assertThat(again.stamp()).contains(Stamp.PRODUCTION);
      assertThat(again.sandboxState(CHANNEL).get("k")).contains("v");
      assertThat(again.version()).isEqualTo(Migrations.NEWEST);
    }
  }

  @Test
  void saysOfValuesThatItDoesNotTakeThatNoOtherTryWillDo() {
    CompanyId company = new CompanyId("company");
    Contact contact =
        Contact.fresh(new ContactId("contact"), company, Instant.EPOCH)
            .named(Optional.of("no\0name"), Optional.empty())
            .next();
    try (Database database = Database.at(PostgresServer.ready(), PostgresServer.KEY)) {
      Stores stores = database.stores(InstantSource.system());

      assertThatThrownBy(
              () -> stores.conversations().commit(Changes.of(company).contact(contact).done()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(stores.conversations().messageKnownAs(company, "no\0id")).isEmpty();
    }
  }

  @Test
  void isUsedByTwoAtATime() {
    Place place = PostgresServer.ready();
    try (Database one = Database.at(place, PostgresServer.KEY);
        Database other = Database.at(place, PostgresServer.KEY)) {
      one.sandboxState(CHANNEL).put("k", "v");
      assertThat(other.sandboxState(CHANNEL).get("k")).contains("v");
    }
  }

  @Test
  void refusesAnotherKeyThanTheOneItWasMadeWith() {
    Place place = PostgresServer.ready();
    Database.at(place, PostgresServer.KEY).close();

    assertThatThrownBy(
            () -> Database.at(place, MasterKey.parse("B".repeat(43) + "=").orElseThrow()))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage("The master key is not the one under which this database keeps its secrets.");
  }

  @Test
  void saysThatNobodyIsThere() {
    refuses(
        Place.of("jdbc:postgresql://127.0.0.1:1/casement"),
        "//127.0.0.1:1/casement",
        "cannot be reached",
        "--database");
  }

  @Test
  void saysThatThePasswordIsWrong() {
    refuses(guarded("postgres", "close sesame"), "--database-user", "CASEMENT_DATABASE_PASSWORD");
  }

  @Test
  void saysThatTheDatabaseIsMissing() {
    refuses(Place.of(PostgresServer.url("nowhere") + "?user=postgres"), "nowhere", "--database");
  }

  @Test
  void saysThatRightsAreMissing() {
    refuses(guarded("postgres", "open sesame"), "rights", "--database-user");
  }

  @Test
  void saysThatTheServerIsTooOld() {
    assertThat(PostgresRefusals.tooOld(140_022))
        .hasMessage(
            "The server that --database names is PostgreSQL 14; version 15 or newer is needed.");
  }

  @Test
  void refusesTablesOfANewerVersion() {
    Place place = PostgresServer.ready();
    Database.at(place, PostgresServer.KEY).close();
    Jdbi.create(place.url())
        .useHandle(handle ->
            handle.execute(
                """
                insert into flyway_schema_history (installed_rank, version, description, type,
                  script, checksum, installed_by, execution_time, success)
                values (99, '99', 'from the future', 'SQL', 'V99__x.sql', 1, 'x', 1, true)
                """));

    refuses(place, "version");
  }
}
