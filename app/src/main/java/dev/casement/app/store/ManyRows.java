package dev.casement.app.store;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes many rows of one table at once, by key. Each row has its values in the order of the
/// columns. Plain JDBC: this is where most of the time of a busy service goes.
sealed interface ManyRows permits JdbcBatches, UnnestedRows {

  void insert(Connection connection, Columns columns, List<@Nullable Object[]> rows);

  /// Changes the rows under these keys; none may come twice.
  void update(Connection connection, Columns columns, List<@Nullable Object[]> rows);

  /// Deletes the rows under these keys; the columns have nothing but keys.
  void delete(Connection connection, Columns columns, List<@Nullable Object[]> rows);
}
