package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookPart;
import dev.casement.core.usecase.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that an older version filled keeps what is in it when its tables become newer.
final class UpgradeTest {

  private static final CompanyId COMPANY = new CompanyId("company");

  private static void makeTables(String url, String folder, String version) {
    Flyway.configure()
        .dataSource(url, "", "")
        .locations("classpath:db/" + folder)
        .target(version)
        .load()
        .migrate();
  }

  private static void fill(Handle handle) {
    handle.execute(
        """
        insert into company (id, doc) values
          ('company', '{"name":"Casa","customer_noun":{},"languages":["en"],"time_zone":"UTC"}')
        """);
    handle.execute(
        """
        insert into account (company, id, channel, external_id, doc, secrets) values
          ('company', 'account', 'pigeon', 'wire', '{}', ?)
        """,
        (Object) new byte[] {1});
    handle.execute(
        """
        insert into outbox (company, message, account, conversation, stage, line_at, due_at,
          attempts)
        values ('company', 'message', 'account', 'conversation', 'queued', 1, 2, 3)
        """);
  }

  private static void check(Database database) {
    assertThat(database.version()).isEqualTo(Migrations.NEWEST);
    Stores stores = database.stores(InstantSource.system());
    assertThat(stores.companies().company(COMPANY).orElseThrow().name()).isEqualTo("Casa");
    assertThat(stores.contacts().contact(COMPANY, new ContactId("contact")))
        .flatMap(Contact::profileName)
        .contains("Inês");
    assertThat(stores.outbox().nextDue()).contains(Instant.ofEpochMilli(2));
    assertThat(stores.feed().after(COMPANY, 0, 10))
        .extracting(ConversationFeed.Entry::subject)
        .containsExactly("message", "conversation");
    assertThat(stores.conditions().due(Instant.EPOCH, 10)).hasSize(1);
  }

  @Test
  void keepsWhatTheFirstVersionOnH2Held(@TempDir Path folder) {
    String url = H2Settings.inFolder(folder).url();
    makeTables(url, "h2", "1");
    Jdbi.create(url)
        .useHandle(handle -> {
          fill(handle);
          handle.execute(
              """
              insert into contact (company, id, created_at, search, identities, profile_name)
              values ('company', 'contact', 1, 'inês', '[]', 'Inês')
              """);
          handle.execute(
              """
              insert into feed_entry (company, sequence, kind, conversation, message, fed_at)
              values ('company', 1, 'message_created', 'conversation', 'message', 1),
                ('company', 2, 'conversation_updated', 'conversation', null, 1)
              """);
        });

    try (Database database = Database.inFolder(folder, PostgresServer.KEY)) {
      check(database);
    }
  }

  @Test
  void keepsWhatTheFirstVersionOnPostgreSqlHeld() {
    Place place = PostgresServer.empty();
    makeTables(place.url(), "postgresql", "4");
    Jdbi.create(place.url())
        .useHandle(handle -> {
          fill(handle);
          handle.execute(
              """
              insert into contact (company, id, created_at, identities, profile_name)
              values ('company', 'contact', 1, '[]', 'Inês')
              """);
          handle.execute(
              """
              insert into feed_entry (company, sequence, kind, subject, fed_at)
              values ('company', 1, 'message_created', 'message', 1),
                ('company', 2, 'conversation_updated', 'conversation', 1)
              """);
        });

    try (Database database = Database.at(place, PostgresServer.KEY)) {
      check(database);
    }
  }

  @Test
  void keepsMessagesAndRawEventsWhenTheirTablesAreCut() {
    Place place = PostgresServer.empty();
    makeTables(place.url(), "postgresql", "9");
    Instant now = Instant.now();
    Jdbi jdbi = Jdbi.create(place.url());
    jdbi.useHandle(handle -> {
      for (Instant at : List.of(now, now.plus(Duration.ofDays(400)))) {
        handle.execute(
            """
            insert into message (company, id, conversation, sent_at, created_at, state, external_id,
              external_hash, doc)
            values ('company', ?, 'conversation', 1, 1, 'received', ?, ?, '{"type":"text","text":"Oi"}')
            """,
            Ids.firstAt(at),
            "wire" + at,
            Rows.hash("wire" + at));
        handle.execute(
            "insert into webhook_body (id, channel, headers, body) values (?, 'pigeon', '{}', ?)",
            Ids.firstAt(at),
            new byte[] {1});
        handle.execute(
            """
            insert into webhook_part (id, company, origin, state, received_at)
            values (?, 'company', 'x', 'processed', 1)
            """,
            Ids.firstAt(at));
      }
    });

    try (Database database = Database.at(place, PostgresServer.KEY)) {
      Stores stores = database.stores(InstantSource.system());
      assertThat(stores.conversations().messageKnownAs(COMPANY, "wire" + now)).isPresent();
      assertThat(
              stores
                  .webhooks()
                  .parts(COMPANY, WebhookPart.State.PROCESSED, PageRequest.first(9))
                  .items())
          .hasSize(2);
    }
    jdbi.useHandle(handle -> {
      assertThat(
              handle
                  .createQuery("select tableoid::regclass::text from message order by id")
                  .mapTo(String.class)
                  .list())
          .containsExactly("message__past", "message__other");
      assertThat(
              handle
                  .createQuery(
                      """
                      select indexrelid::regclass::text from pg_index
                      where indrelid = 'message'::regclass order by 1
                      """)
                  .mapTo(String.class)
                  .list())
          .containsExactly("message_by_external_id", "message_by_thread", "message_pkey");
    });
  }
}
