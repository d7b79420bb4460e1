package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.ConsentStore;
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

  /// As older versions wrote it.
  private static final String CONVERSATION =
      """
      {"status":"snoozed","issue_open":true,"issue_template_at":"2026-03-02T12:00:00Z",\
      "assignee":"ines","team":"Night shift","evidence":{"newest":{}},"owned_by_other":false,\
      "created_at":"2026-03-02T12:00:00Z"}\
      """;

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
        insert into conversation (company, id, version, account, channel, contact, addresses,
          active_at, ours_last, unread, doc)
        values ('company', 'kept', 1, 'account', 'pigeon', 'contact',
          '[{"phone":"+351910000001","external_id":"351910000001"}]', 1, false, 0, ?)
        """,
        CONVERSATION);
    handle.execute(
        """
        insert into outbox (company, message, account, conversation, stage, line_at, due_at,
          attempts)
        values ('company', 'message', 'account', 'conversation', 'queued', 1, 2, 3)
        """);
    handle.execute(
        """
        insert into consent (company, contact, given_at, id, doc) values
          ('company', 'contact', 5000, 'c1', ?), ('company', 'contact', 4000, 'c2', ?)
        """,
        consent("form"),
        consent("provider"));
  }

  /// As entries were before they were links of a chain.
  private static String consent(String source) {
    return """
    {"channel":"pigeon","kind":"opt_in","purpose":"all","source":"%s",
     "recorded_at":"1970-01-01T00:00:09Z"}\
    """
        .formatted(source);
  }

  private static void checkConsents(ConsentStore consents) {
    ContactId contact = new ContactId("contact");
    assertThat(consents.history(COMPANY, contact))
        .extracting(Consent::id, Consent::at, entry -> entry.author().kind())
        .containsExactly(
            tuple("c2", Instant.ofEpochSecond(4), ConsentAuthor.Kind.PROVIDER),
            tuple("c1", Instant.ofEpochSecond(5), ConsentAuthor.Kind.UNRECORDED));
    assertThat(consents.chains(COMPANY, contact))
        .singleElement()
        .satisfies(chain -> {
          assertThat(chain.verdict()).isEqualTo(new ConsentChain.Verdict.Intact());
          assertThat(chain.links())
              .extracting(link -> link.entry().id())
              .containsExactly("c1", "c2");
        });
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
    checkConsents(stores.consents());
    assertThat(stores.conditions().due(Instant.EPOCH, 10)).hasSize(1);
    Conversation kept =
        stores.conversations().conversation(COMPANY, new ConversationId("kept")).orElseThrow();
    assertThat(kept.status()).isEqualTo(Conversation.Status.SNOOZED);
    assertThat(kept.assignee()).contains(new AgentId("ines"));
    TeamId team = kept.team().orElseThrow();
    assertThat(stores.desk().teams().team(COMPANY, team).orElseThrow().name())
        .isEqualTo("Night shift");
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
