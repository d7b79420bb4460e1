package dev.casement.app.store;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/// What plain JDBC could not do, told as Jdbi would.
final class StatementFailed extends JdbiException {

  private static final long serialVersionUID = 1L;

  StatementFailed(SQLException because) {
    super(because);
  }
}
