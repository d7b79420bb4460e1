package dev.casement.app.store;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes many rows of one table at once, by key. Each row has its values in the order of the
/// columns. Plain JDBC: this is where most of the time of a busy service goes.
sealed interface ManyRows permits JdbcBatches, UnnestedRows {

  default void insert(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      insertSome(connection, columns, rows);
    }
  }

  /// Changes the rows under these keys; none may come twice.
  default void update(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      updateSome(connection, columns, rows);
    }
  }

  /// Deletes the rows under these keys; the columns have nothing but keys.
  default void delete(Connection connection, Columns columns, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      deleteSome(connection, columns, rows);
    }
  }

  /// Inserts at least one.
  void insertSome(Connection connection, Columns columns, List<@Nullable Object[]> rows);

  /// Changes at least one.
  void updateSome(Connection connection, Columns columns, List<@Nullable Object[]> rows);

  /// Deletes at least one.
  void deleteSome(Connection connection, Columns columns, List<@Nullable Object[]> rows);
}
