package dev.casement.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Asks for the rows under many keys at once.
final class ManyKeys {

  private ManyKeys() {}

  /// Runs a query whose parameters are an array for each column of the keys, for `unnest` to make a
  /// table of.
  ///
  /// @param types of the columns, as PostgreSQL calls them
  static void read(
      Handle handle, String sql, List<String> types, List<@Nullable Object[]> keys, EachRow each) {
    if (keys.isEmpty()) {
      return;
    }
    Connection connection = handle.getConnection();
    try {
      read(connection, sql, types, keys, each);
    } catch (SQLException failed) {
      List<@Nullable Object[]> possible = keys.stream().filter(ManyKeys::canBeThere).toList();
      if (possible.size() == keys.size()) {
        throw new StatementFailed(failed);
      }
      read(handle, sql, types, possible, each);
    }
  }

  /// PostgreSQL has no text with a NUL, and refuses a question for one.
  private static boolean canBeThere(@Nullable Object[] key) {
    return Arrays.stream(key)
        .noneMatch(value -> value instanceof String text && text.indexOf('\0') >= 0);
  }

  private static void read(
      Connection connection,
      String sql,
      List<String> types,
      List<@Nullable Object[]> keys,
      EachRow each)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < types.size(); place++) {
        @Nullable Object[] column = new @Nullable Object[keys.size()];
        for (int i = 0; i < column.length; i++) {
          column[i] = keys.get(i)[place];
        }
        statement.setArray(place + 1, connection.createArrayOf(types.get(place), column));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.row(rows);
        }
      }
    }
  }

  /// Takes one row.
  interface EachRow {
    void row(ResultSet row) throws SQLException;
  }
}
