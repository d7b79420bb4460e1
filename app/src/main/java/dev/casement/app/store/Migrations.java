package dev.casement.app.store;

import dev.casement.core.domain.channel.Secret;
import java.util.Optional;
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

  /// The version of the newest file in `db/h2`, and in `db/postgresql`, or of what SQL cannot do,
  /// [ChainConsents]: what changes the tables of one changes those of the other, under the same
  /// number.
  static final String NEWEST = "52";

  private static final String HISTORY =
      """
      select count(*) from information_schema.tables
      where table_name = 'flyway_schema_history' and table_schema = current_schema
      """;
  private static final String CURRENT =
      """
      select "version" from "flyway_schema_history" where "installed_rank" =
        (select max("installed_rank") from "flyway_schema_history")
        and not exists (select 1 from "flyway_schema_history" where not "success")
      """;

  private Migrations() {}

  /// The first connection. While it is there, an embedded database stays open.
  static Handle connect(Jdbi jdbi, Engine engine) {
    try {
      return jdbi.open();
    } catch (JdbiException e) {
      throw engine.refusal(e);
    }
  }

  /// Runs what is missing.
  ///
  /// @param open a connection, to be closed where the tables are not as they should be
  /// @return the version that the tables have now
  static String run(Handle open, Engine engine) {
    try {
      engine.check(open);
      return isCurrent(open) ? NEWEST : migrate(engine);
    } catch (JdbiException e) {
      open.close();
      throw engine.refusal(e);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private static boolean isCurrent(Handle open) {
    return open.createQuery(HISTORY).mapTo(int.class).one() == 1
        && open.createQuery(CURRENT).mapTo(String.class).findOne().equals(Optional.of(NEWEST));
  }

  private static String migrate(Engine engine) {
    Place place = engine.place();
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(
                  place.url(),
                  place.user().orElse(""),
                  place.password().map(Secret::reveal).orElse(""))
              .locations("classpath:db/" + engine.migrations())
              .javaMigrations(new ChainConsents())
              // A newer program may have changed what this one relies on.
              .ignoreMigrationPatterns("")
              .load();
      flyway.migrate();
      return flyway.info().current().getVersion().toString();
    } catch (FlywayException e) {
      throw refusal(engine, e);
    }
  }

  private static DatabaseRefused refusal(Engine engine, FlywayException e) {
    if (Causes.sqlState(e).filter("42501"::equals).isPresent()) {
      return engine.refusal(new org.jdbi.v3.core.ConnectionException(e));
    }
    String reason =
        Optional.ofNullable(e.getMessage())
            .flatMap(message -> message.lines().findFirst())
            .orElse("unknown reason");
    return new DatabaseRefused(
        "The tables of the database are not of the version of this program: " + reason, e);
  }
}
