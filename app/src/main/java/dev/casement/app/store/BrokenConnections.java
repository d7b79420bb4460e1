package dev.casement.app.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/// Tells the pool which connections to throw away: those to a database that closed itself, because
/// its disk was full or its file could not be read. They still look alive, but never come back to
/// life; the next connection opens the database anew. The pool makes it by its name.
public final class BrokenConnections implements SQLExceptionOverride {

  /// General error, object closed, connection broken, database closed, database shutting down.
  private static final Set<Integer> FATAL = Set.of(50000, 90007, 90067, 90098, 90121);

  @java.lang.Override
  public Override adjudicate(SQLException e) {
    return FATAL.contains(e.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
