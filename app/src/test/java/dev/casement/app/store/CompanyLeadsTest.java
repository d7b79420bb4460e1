package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The company leads every key, so that tables can be spread by it. What cannot begin with it is
/// listed here, with the reason.
final class CompanyLeadsTest {

  private static final String OF_THE_INSTALLATION = "the whole installation's, not a company's";
  private static final String NOT_KNOWN_YET = "kept before anybody looked into whose it is";
  private static final String FINDS_THE_COMPANY = "whose it is, is what it is asked for";

  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("company (id)", "is the company"),
          Map.entry("installation (name)", OF_THE_INSTALLATION),
          Map.entry("instance (id)", OF_THE_INSTALLATION),
          Map.entry("duty (name)", OF_THE_INSTALLATION),
          Map.entry("sandbox_state (channel, name)", OF_THE_INSTALLATION),
          Map.entry("webhook_body (id)", NOT_KNOWN_YET),
          Map.entry("webhook_part (id)", NOT_KNOWN_YET),
          Map.entry("webhook_pending (received_at, id)", NOT_KNOWN_YET),
          Map.entry("token (hash)", FINDS_THE_COMPANY),
          Map.entry("browser_session (hash)", FINDS_THE_COMPANY),
          Map.entry("account (channel, external_id)", FINDS_THE_COMPANY),
          Map.entry("deletion_request (code)", "may be about several companies"),
          Map.entry("account_notice (id)", "the provider's own, once whosever it is"));

  private static final String ON_POSTGRES =
      """
      select c.relname || ' (' || string_agg(a.attname, ', ' order by k.place) || ')'
      from pg_index i
        join pg_class c on c.oid = i.indrelid
        cross join lateral unnest(i.indkey) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indisunique and not c.relispartition and c.relnamespace = current_schema::regnamespace
        and c.relname not like 'flyway%'
      group by i.indexrelid, c.relname
      """;

  private static final String ON_H2 =
      """
      select lower(x.table_name) || ' ('
        || lower(listagg(x.column_name, ', ') within group (order by x.ordinal_position)) || ')'
      from information_schema.index_columns x join information_schema.indexes i
        on i.index_name = x.index_name and i.table_name = x.table_name
          and i.table_schema = x.table_schema
      where i.index_type_name in ('PRIMARY KEY', 'UNIQUE INDEX')
        and x.table_schema = current_schema and x.table_name not like 'flyway%'
      group by x.index_name, x.table_name
      """;

  private static void check(Handle handle, String sql) {
    List<String> keys = handle.createQuery(sql).mapTo(String.class).list();
    TreeSet<String> others = new TreeSet<>(keys);
    others.removeIf(key -> key.contains("(company"));
    TreeSet<String> expected = new TreeSet<>(EXCEPTIONS.keySet());
    expected.retainAll(keys);

    assertThat(keys).hasSizeGreaterThan(20);
    assertThat(others).isEqualTo(expected);
  }

  @Test
  void onPostgreSql() {
    Jdbi.create(PostgresServer.ready().url()).useHandle(handle -> check(handle, ON_POSTGRES));
  }

  @Test
  void onTheEmbeddedDatabase(@TempDir Path folder) {
    Database.inFolder(folder, PostgresServer.KEY).close();
    Jdbi.create(H2Settings.inFolder(folder).url()).useHandle(handle -> check(handle, ON_H2));
  }
}
