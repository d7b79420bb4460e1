package dev.casement.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many rows as a batch of one statement: what an embedded database likes best, since nothing
/// travels.
record JdbcBatches() implements ManyRows {

  @Override
  public void insertSome(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    int all = columns.all().size();
    run(
        connection,
        "insert into %s (%s) values (%s)"
            .formatted(columns.table(), columns.names(), columns.each(0, all, "?", ", ")),
        rows,
        0,
        all);
  }

  @Override
  public void updateSome(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    int all = columns.all().size();
    run(
        connection,
        "update %s set %s where %s"
            .formatted(
                columns.table(),
                columns.each(columns.keys(), all, "%s = ?", ", "),
                columns.each(0, columns.keys(), "%s = ?", " and ")),
        rows,
        columns.keys(),
        all);
  }

  @Override
  public void deleteSome(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    run(
        connection,
        "delete from %s where %s"
            .formatted(columns.table(), columns.each(0, columns.keys(), "%s = ?", " and ")),
        rows,
        0,
        columns.keys());
  }

  /// @param first the value that is bound first; the rest follow, and then those before it
  private static void run(
      Connection connection, String sql, List<@Nullable Object[]> rows, int first, int all) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        for (int place = 0; place < all; place++) {
          statement.setObject(place + 1, row[(first + place) % all]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new StatementFailed(failed);
    }
  }
}
