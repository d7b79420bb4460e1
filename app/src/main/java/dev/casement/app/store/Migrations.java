package dev.casement.app.store;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// Brings the tables to the newest version.
final class Migrations {

  /// What H2 answers when another process has the file.
  private static final int IN_USE = 90020;

  private Migrations() {}

  /// Runs what is missing.
  ///
  /// @return the version that the tables have now
  static String run(DataSource database) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(database)
              .locations("classpath:db/h2")
              // A newer program may have changed what this one relies on.
              .ignoreMigrationPatterns("")
              .load();
      flyway.migrate();
      MigrationInfo current = flyway.info().current();
      return current.getVersion().toString();
    } catch (FlywayException e) {
      throw refused(e);
    }
  }

  private static DatabaseRefused refused(FlywayException e) {
    boolean inUse =
        Stream.<Throwable>iterate(e, cause -> cause.getCause() != null, Throwable::getCause)
            .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == IN_USE);
    return inUse
        ? new DatabaseRefused("The database is in use by another process.", e)
        : new DatabaseRefused(
            "The database cannot be opened and brought to the version of this program: "
                + e.getMessage(),
            e);
  }
}
