package dev.casement.app.store;

import dev.casement.core.port.time.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// Plans that PostgreSQL keeps with a connection, and that are made anew once a second. A plan that
/// was made while a table was empty, and kept for longer, would go on reading all of a company for
/// every key; to make one for every lookup takes longer than the lookup itself. Thread-safe.
final class KeptPlans {

  private static final Duration KEPT = Duration.ofSeconds(1);

  private final Ticker ticker;
  private final Map<PGConnection, Long> made = Collections.synchronizedMap(new WeakHashMap<>());

  KeptPlans(Ticker ticker) {
    this.ticker = ticker;
  }

  /// Lets go of plans that are too old. To be called before each use of the connection.
  void renew(Handle handle) {
    PGConnection connection = connection(handle.getConnection());
    long now = ticker.nanos();
    Long before = made.get(connection);
    if (before == null || now - before > KEPT.toNanos()) {
      made.put(connection, now);
      if (before != null) {
        handle.execute("discard plans");
      }
    }
  }

  private static PGConnection connection(Connection pooled) {
    try {
      return pooled.unwrap(PGConnection.class);
    } catch (SQLException notOurs) {
      throw new IllegalStateException("a connection to PostgreSQL that is none", notOurs);
    }
  }
}
