package dev.casement.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Asks for the rows under many keys at once.
final class ManyKeys {

  private ManyKeys() {}

  /// Runs a query whose parameters are an array for each column of the keys, for `unnest` to make a
  /// table of.
  ///
  /// @param types of the columns, as PostgreSQL calls them
  static void read(
      Handle handle, String sql, List<String> types, List<Object[]> keys, EachRow each) {
    if (keys.isEmpty()) {
      return;
    }
    Connection connection = handle.getConnection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < types.size(); place++) {
        Object[] column = new Object[keys.size()];
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
    } catch (SQLException failed) {
      throw new StatementFailed(failed);
    }
  }

  /// Takes one row.
  interface EachRow {
    void row(ResultSet row) throws SQLException;
  }
}
