package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows on their way into their tables, many at a time. Closing it puts the last of them in.
final class Inserts implements AutoCloseable {

  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Map<String, CompanyTable> tables;
  private final List<ObjectNode> rows = new ArrayList<>();
  private String table = "";

  Inserts(Handle handle, List<CompanyTable> tables) {
    this.handle = handle;
    this.tables =
        tables.stream().collect(Collectors.toMap(CompanyTable::name, Function.identity()));
  }

  /// @throws DatabaseRefused where there is no such table
  void add(String into, ObjectNode row) {
    if (rows.size() == AT_ONCE || !table.equals(into)) {
      put();
      table = into;
    }
    rows.add(row);
  }

  private void put() {
    if (rows.isEmpty()) {
      return;
    }
    CompanyTable known = tables.get(table);
    if (known == null) {
      throw new DatabaseRefused("The file has rows of a table that is not here: " + table);
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into %s (%s) values (:%s)"
                .formatted(
                    known.name(),
                    String.join(", ", known.columns()),
                    String.join(", :", known.columns())));
    rows.forEach(row -> batch.bindMap(RowJson.read(row)).add());
    batch.execute();
    rows.clear();
  }

  @Override
  public void close() {
    put();
  }
}
