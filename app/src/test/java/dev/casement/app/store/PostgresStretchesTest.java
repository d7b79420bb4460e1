package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages and raw events lie in stretches of time that are made ahead, take every row, and go as
/// a whole once no company keeps anything in them.
final class PostgresStretchesTest {

  private static final CompanyId HOTEL = new CompanyId("hotel");
  private static final CompanyId RIVAL = new CompanyId("rival");
  private static final String STRETCHES =
      "select count(*) from pg_inherits where inhparent = 'message'::regclass";

  private Instant now = Instant.now();
  private Database database;
  private Stores stores;
  private Handle tables;

  @BeforeEach
  void open() {
    Place place = PostgresServer.ready();
    database = Database.at(place, PostgresServer.KEY);
    stores = database.stores(() -> now);
    tables = Jdbi.create(place.url()).open();
    stores.companies().put(company(HOTEL));
    tend(Map.of());
  }

  @AfterEach
  void close() {
    tables.close();
    database.close();
  }

  private static Company company(CompanyId id) {
    return new Company(id, "", Map.of(), List.of("en"), ZoneOffset.UTC);
  }

  private void tend(Map<CompanyId, Instant> before) {
    boolean more = true;
    while (more) {
      // Each call does a little.
      boolean messages = stores.conversations().forgetMessages(before);
      boolean webhooks = stores.webhooks().forget(before);
      more = messages || webhooks;
    }
  }

  private MessageId message(CompanyId company, Instant at) {
    String id = Ids.firstAt(at);
    tables.execute(
        """
        insert into message (company, id, conversation, sent_at, created_at, state, doc)
        values (?, ?, 'c', ?, ?, 'received', '{"type":"text","text":"hello"}')
        """,
        company.value(),
        id,
        at.toEpochMilli(),
        at.toEpochMilli());
    return new MessageId(id);
  }

  private String event(CompanyId company, Instant at) {
    String id = Ids.firstAt(at);
    tables.execute(
        "insert into webhook_body (id, channel, headers, body) values (?, 'pigeon', '{}', ?)",
        id,
        new byte[0]);
    tables.execute(
        """
        insert into webhook_part (id, company, origin, state, received_at)
        values (?, ?, ?, 'processed', ?)
        """,
        id,
        company.value(),
        id,
        at.toEpochMilli());
    return id;
  }

  private String stretchOf(String table, String id) {
    return tables
        .select("select tableoid::regclass::text from " + table + " where id = ? limit 1", id)
        .mapTo(String.class)
        .one();
  }

  private int stretches() {
    return tables.createQuery(STRETCHES).mapTo(int.class).one();
  }

  @Test
  void areMadeAheadAndTakeWhatIsWritten() {
    int before = stretches();
    String soon = stretchOf("message", message(HOTEL, now.plus(Duration.ofDays(45))).value());
    String event = stretchOf("webhook_body", event(HOTEL, now.plus(Duration.ofDays(40))));

    assertThat(soon).matches("message__\\d{4}_\\d{2}_01");
    assertThat(event).matches("webhook_body__(past|other|\\d{4}_\\d{2}_\\d{2})");
    tend(Map.of());
    assertThat(stretches()).isEqualTo(before);
    now = now.plus(Duration.ofDays(100));
    tend(Map.of());
    assertThat(stretchOf("message", message(HOTEL, now.plus(Duration.ofDays(45))).value()))
        .matches("message__\\d{4}_\\d{2}_01");
  }

  @Test
  void refuseNoRowForWhichThereIsNone() {
    MessageId message = message(HOTEL, now.plus(Duration.ofDays(4_000)));

    assertThat(stretchOf("message", message.value())).isEqualTo("message__other");
    assertThat(stores.conversations().message(HOTEL, message)).isPresent();
    now = now.plus(Duration.ofDays(3_990));
    tend(Map.of());
    assertThat(stores.conversations().message(HOTEL, message)).isPresent();
    assertThat(stretchOf("message", message(HOTEL, now.plus(Duration.ofDays(45))).value()))
        .matches("message__\\d{4}_\\d{2}_01");
  }

  @Test
  void goOnceNoCompanyKeepsAnythingInThem() {
    stores.companies().put(company(RIVAL));
    Instant later = now.plus(Duration.ofDays(45));
    MessageId ours = message(HOTEL, later);
    MessageId theirs = message(RIVAL, later);
    String stretch = stretchOf("message", ours.value());
    String event = event(HOTEL, later);
    now = now.plus(Duration.ofDays(120));
    int before = stretches();

    tend(Map.of(HOTEL, now.minus(Duration.ofDays(30))));
    assertThat(stores.conversations().message(HOTEL, ours)).isEmpty();
    assertThat(stores.conversations().message(RIVAL, theirs)).isPresent();
    assertThat(stretchOf("message", theirs.value())).isEqualTo(stretch);
    assertThat(stores.webhooks().part(HOTEL, event)).isEmpty();

    tend(
        Map.of(
            HOTEL,
            now.minus(Duration.ofDays(30)),
            RIVAL,
            now.minus(Duration.ofDays(30)),
            CompanyId.OPERATOR,
            now.minus(Duration.ofDays(30))));
    assertThat(stores.conversations().message(RIVAL, theirs)).isEmpty();
    assertThat(stretches()).isLessThan(before + 4);
    assertThat(tables.select("select to_regclass(?) is null", stretch).mapTo(boolean.class).one())
        .isTrue();
  }

  @Test
  void areNotEmptiedRowByRowShortlyBeforeTheyGo() {
    Instant first = now.plus(Duration.ofDays(40));
    MessageId message = message(HOTEL, first);
    MessageId last = message(HOTEL, first.plus(Duration.ofMillis(1)));
    now = now.plus(Duration.ofDays(120));
    Map<CompanyId, Instant> before = Map.of(HOTEL, first.plus(Duration.ofMillis(1)));

    tend(before);
    assertThat(stores.conversations().message(HOTEL, message)).isPresent();
    tend(Map.of(HOTEL, first.plus(Duration.ofMillis(2))));
    assertThat(stores.conversations().message(HOTEL, last)).isEmpty();
  }

  @Test
  void findMessagesInWhicheverOfThem() {
    Instant at = now;
    for (int month = 0; month < 3; month++) {
      MessageId id = message(HOTEL, at);
      tables.execute(
          "update message set external_id = ?, external_hash = ? where id = ?",
          "wire" + month,
          Rows.hash("wire" + month),
          id.value());
      at = at.plus(Duration.ofDays(31));
    }

    for (int month = 0; month < 3; month++) {
      assertThat(stores.conversations().messageKnownAs(HOTEL, "wire" + month)).isPresent();
    }
  }
}
