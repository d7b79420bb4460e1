package dev.casement.app.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Opens the database and brings its tables to the newest version, or says why it cannot.
///
/// Where they are at that version already, Flyway is not even loaded: it would take a sixth of the
/// start to find nothing to do.
final class Migrations {

  /// The version of the newest file in `db/h2`.
  static final String NEWEST = "4";

  private static final String HISTORY =
      "select count(*) from information_schema.tables where table_name = 'flyway_schema_history'";
  private static final String CURRENT =
      """
      select "version" from "flyway_schema_history" where "installed_rank" =
        (select max("installed_rank") from "flyway_schema_history")
        and not exists (select 1 from "flyway_schema_history" where not "success")
      """;

  /// What H2 answers when another process has the file.
  private static final int IN_USE = 90020;

  private Migrations() {}

  /// The first connection. While it is there, the database stays open.
  static Handle connect(Jdbi jdbi) {
    try {
      return jdbi.open();
    } catch (JdbiException e) {
      throw isInUse(e)
          ? new DatabaseRefused("The database is in use by another process.", e)
          : new DatabaseRefused("The database cannot be opened: " + innermost(e).getMessage(), e);
    }
  }

  /// Runs what is missing.
  ///
  /// @param open a connection, to be closed where the tables are not as they should be
  /// @return the version that the tables have now
  static String run(Handle open, String url) {
    return isCurrent(open) ? NEWEST : migrate(open, url);
  }

  private static boolean isCurrent(Handle open) {
    return open.createQuery(HISTORY).mapTo(int.class).one() == 1
        && open.createQuery(CURRENT).mapTo(String.class).findOne().equals(Optional.of(NEWEST));
  }

  private static String migrate(Handle open, String url) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(url, "", "")
              .locations("classpath:db/h2")
              // A newer program may have changed what this one relies on.
              .ignoreMigrationPatterns("")
              .load();
      flyway.migrate();
      return flyway.info().current().getVersion().toString();
    } catch (FlywayException e) {
      open.close();
      String reason =
          Optional.ofNullable(e.getMessage())
              .flatMap(message -> message.lines().findFirst())
              .orElse("unknown reason");
      throw new DatabaseRefused(
          "The tables of the database are not of the version of this program: " + reason, e);
    }
  }

  private static boolean isInUse(Throwable e) {
    return causes(e)
        .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == IN_USE);
  }

  private static Throwable innermost(Throwable e) {
    return causes(e).reduce(e, (_, cause) -> cause);
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
  }
}
