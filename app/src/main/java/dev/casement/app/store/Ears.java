package dev.casement.app.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// A connection that hears what is told by `NOTIFY`.
final class Ears {

  private static final int WAIT_MILLIS = 1_000;

  private final PGConnection connection;

  private Ears(PGConnection connection) {
    this.connection = connection;
  }

  static Ears of(Handle handle) {
    handle.execute("listen casement");
    try {
      return new Ears(handle.getConnection().unwrap(PGConnection.class));
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  /// What was told since the last time; waits about a second where nothing was.
  Stream<String> words() {
    try {
      return Optional.ofNullable(connection.getNotifications(WAIT_MILLIS)).stream()
          .flatMap(Stream::of)
          .map(PGNotification::getParameter);
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }
}
