package dev.casement.app.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many rows as one statement whose parameters are an array for each column: one text for any
/// number of rows, and one round trip.
record UnnestedRows() implements ManyRows {

  @Override
  public void insertSome(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    run(
        connection,
        columns,
        "insert into %s (%s) select * from %s"
            .formatted(columns.table(), columns.names(), unnest(columns)),
        rows);
  }

  @Override
  public void updateSome(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    int all = columns.all().size();
    run(
        connection,
        columns,
        "update %s as t set %s from %s as n(%s) where %s"
            .formatted(
                columns.table(),
                columns.each(columns.keys(), all, "%1$s = n.%1$s", ", "),
                unnest(columns),
                columns.names(),
                same(columns)),
        rows);
  }

  @Override
  public void deleteSome(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    run(
        connection,
        columns,
        "delete from %s as t using %s as n(%s) where %s"
            .formatted(columns.table(), unnest(columns), columns.names(), same(columns)),
        rows);
  }

  private static String same(Columns columns) {
    return columns.each(0, columns.keys(), "t.%1$s = n.%1$s", " and ");
  }

  private static String unnest(Columns columns) {
    return "unnest(" + columns.each(0, columns.all().size(), "?::%2$s[]", ", ") + ")";
  }

  private static void run(
      Connection connection, Columns columns, String sql, List<@Nullable Object[]> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < columns.all().size(); place++) {
        statement.setArray(place + 1, array(connection, columns, rows, place));
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new StatementFailed(failed);
    }
  }

  private static Array array(
      Connection connection, Columns columns, List<@Nullable Object[]> rows, int place)
      throws SQLException {
    String type = columns.all().get(place).type();
    @Nullable Object[] values =
        type.equals("bytea") ? new byte[rows.size()][] : new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i)[place];
    }
    return connection.createArrayOf(type, values);
  }
}
