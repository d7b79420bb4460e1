package dev.casement.app.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is asked for often costs the rows that it answers with, however long the tables are: every
/// plan goes by an index, and sorts nothing.
final class PostgresPlanTest {

  private static final PageRequest FIRST = PageRequest.first(10);
  private static final PageRequest LATER =
      new PageRequest(10, Optional.of(new Cursor(Instant.ofEpochMilli(5_000), "m005000")));

  private static Handle handle;

  @BeforeAll
  static void fill() {
    Place place = PostgresServer.ready();
    Database.at(place, PostgresServer.KEY).close();
    handle = Jdbi.create(place.url()).open();
    handle.execute(
        """
        insert into message (company, id, conversation, sent_at, created_at, state, external_id,
          external_hash, doc)
        select 'company', case mod(x, 2) when 0 then '00' else 'm' end || to_char(x, 'FM000000'),
          'c' || mod(x / 2, 50), x, x, 'received',
          'wire' || x, x * 7919, '{}'
        from generate_series(1, 20000) as x
        """);
    handle.execute(
        """
        insert into conversation (company, id, version, account, channel, contact, addresses,
          active_at, closes_at, ours_last, unread, doc, assignee, team)
        select 'company', 'c' || x, 1, 'account', 'pigeon', 'p' || x, '[]', x, x + 1000, false, 0,
          '{}', case mod(x, 100) when 1 then 'ines' else '' end,
          case mod(x, 100) when 2 then 'desk' else '' end
        from generate_series(1, 5000) as x
        """);
    handle.execute("analyze");
  }

  @AfterAll
  static void close() {
    handle.close();
  }

  private static String plan(String sql, PageRequest page, Keyset keyset) {
    List<String> lines =
        keyset
            .bind(handle.createQuery("explain (costs off) " + sql), page)
            .bind("company", "company")
            .mapTo(String.class)
            .list();
    return String.join("\n", lines);
  }

  private static void goesBy(String index, String plan) {
    assertThat(plan)
        .containsPattern(index)
        .contains("Limit")
        .doesNotContain("Seq Scan", "->  Sort", "Incremental Sort");
  }

  @Test
  void readsOnlyThePageOfAThread() {
    for (boolean oldestFirst : new boolean[] {true, false}) {
      for (PageRequest page : List.of(FIRST, LATER)) {
        Keyset keyset = new Keyset("company,conversation", "sent_at", "id", oldestFirst);
        goesBy(
            "message\\w+sent_at_id_idx|message_by_thread",
            plan(
                "select doc from message where company = :company and conversation = 'c7'"
                    + keyset.after(page)
                    + keyset.order(),
                page,
                keyset));
      }
    }
  }

  @Test
  void readsOnlyThePageOfAnInbox() {
    for (PageRequest page : List.of(FIRST, LATER)) {
      Keyset keyset = new Keyset("v.company", "v.active_at", "v.id", false);
      goesBy(
          "conversation_by_activity",
          plan(
              "select v.doc from conversation v where v.company = :company"
                  + keyset.after(page)
                  + keyset.order(),
              page,
              keyset));
    }
  }

  @Test
  void readsOnlyThePageOfWhatOnePersonOrTeamOrNobodyCaresFor() {
    for (String[] held :
        new String[][] {{"assignee", "ines"}, {"assignee", ""}, {"team", "desk"}, {"team", ""}}) {
      for (PageRequest page : List.of(FIRST, LATER)) {
        Keyset keyset = new Keyset("v.company, v." + held[0], "v.active_at", "v.id", false);
        goesBy(
            "conversation_by_",
            plan(
                "select v.doc from conversation v where v.company = :company and v.%s = '%s'"
                        .formatted(held[0], held[1])
                    + keyset.after(page)
                    + keyset.order(),
                page,
                keyset));
      }
    }
  }

  @Test
  void findsTheMessageOfAStatusByItsHash() {
    String plan =
        String.join(
            "\n",
            handle
                .createQuery(
                    """
                    explain (costs off) select doc from message where company = 'company'
                      and external_hash = 7919 and external_id = 'wire1'
                    """)
                .mapTo(String.class)
                .list());

    assertThat(plan)
        .containsPattern("message\\w+external_hash_idx|message_by_external_id")
        .doesNotContain("Seq Scan");
  }

  @Test
  void looksUpByKeyWhatWasPreparedWhileTheTablesWereEmpty() throws Exception {
    Place place = PostgresServer.ready();
    try (Handle empty = Jdbi.create(place.url()).open()) {
      PostgresEngine engine = new PostgresEngine(place);
      engine.byKeys().forEach(empty::execute);
      engine.renew(empty);
      empty.execute(
          """
          prepare lookup (text[], text[]) as
          select v.doc from unnest($1, $2) as n(company, address)
          join conversation_address a on a.company = n.company
            and a.account = 'account' and a.kind = 'phone' and a.address = n.address
          join conversation v on v.company = a.company and v.id = a.conversation
          """);
      for (int i = 0; i < 10; i++) {
        empty.execute("execute lookup (array['company'], array['address'])");
      }
      empty.execute(
          """
          insert into conversation (company, id, version, account, channel, contact, addresses,
            active_at, closes_at, ours_last, unread, doc)
          select 'company', 'c' || x, 1, 'account', 'pigeon', 'p' || x, '[]', x, x + 1000, false,
            0, '{}'
          from generate_series(1, 5000) as x
          """);
      empty.execute(
          """
          insert into conversation_address (company, account, kind, address, conversation)
          select 'company', 'account', 'phone', 'address' || x, 'c' || x
          from generate_series(1, 5000) as x
          """);

      MILLISECONDS.sleep(1_100);
      engine.renew(empty);
      String plan =
          String.join(
              "\n",
              empty
                  .createQuery(
                      "explain (costs off) execute lookup (array['company'], array['address'])")
                  .mapTo(String.class)
                  .list());

      assertThat(plan)
          .contains("conversation_address_pkey", "conversation_pkey")
          .doesNotContain("Seq Scan");
    }
  }
}
