package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.PageRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page costs what its rows cost, however long the list is: the database reads the list in the
/// order of an index, forwards or backwards, and stops.
final class QueryPlanTest {

  private static final PageRequest FIRST = PageRequest.first(10);
  private static final PageRequest LATER =
      new PageRequest(10, Optional.of(new Cursor(Instant.ofEpochMilli(500), "m500")));

  @TempDir Path folder;
  private Database database;
  private Handle handle;

  @BeforeEach
  void fill() {
    database = Database.inFolder(folder, MasterKey.inFolder(folder));
    handle = Jdbi.create(H2Settings.inFolder(folder).url()).open();
    handle.execute(
        """
        insert into message (company, id, conversation, sent_at, created_at, state, doc)
        select 'company', 'm' || x, 'c' || mod(x, 2), x, x, 'received', '{}'
        from system_range(1, 3000)
        """);
    handle.execute("analyze");
  }

  @AfterEach
  void close() {
    handle.close();
    database.close();
  }

  @Test
  void readsOnlyThePageOfAThread() {
    for (boolean oldestFirst : new boolean[] {true, false}) {
      for (PageRequest page : new PageRequest[] {FIRST, LATER}) {
        Keyset keyset = new Keyset("company,conversation", "sent_at", "id", oldestFirst);
        String sql =
            "explain analyze select doc from message"
                + " where company = :company and conversation = 'c1'"
                + keyset.after(page)
                + keyset.order();

        String plan =
            keyset
                .bind(handle.createQuery(sql), page)
                .bind("company", new CompanyId("company").value())
                .mapTo(String.class)
                .one();

        assertThat(plan).as(plan).contains("MESSAGE_BY_THREAD").contains("index sorted");
        assertThat(plan).as(plan).containsPattern("scanCount: (1[0-9])\\b");
      }
    }
  }
}
