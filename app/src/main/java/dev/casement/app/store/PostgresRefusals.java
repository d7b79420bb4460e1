package dev.casement.app.store;

import org.jdbi.v3.core.JdbiException;

/// Why a PostgreSQL cannot be used, each in a sentence that names the setting to look at.
final class PostgresRefusals {

  private PostgresRefusals() {}

  static DatabaseRefused tooOld(int version) {
    return new DatabaseRefused(
        "The server that --database names is PostgreSQL %d; version 15 or newer is needed."
            .formatted(version / 10_000));
  }

  static DatabaseRefused of(JdbiException failed, Place place) {
    String told =
        String.valueOf(Causes.innermost(failed).getMessage()).lines().findFirst().orElse("");
    String why =
        switch (Causes.sqlState(failed).orElse("")) {
          case "28P01", "28000" ->
              "lets nobody in with the user of --database-user and the password of"
                  + " CASEMENT_DATABASE_PASSWORD";
          case "3D000" -> "has no database of the name that --database gives; create it";
          case "42501" -> "does not give the user of --database-user the rights it needs";
          case "53300" -> "has no connection left; raise max_connections or stop other clients";
          case "57P03" -> "is still starting or already stopping; try again";
          default -> "cannot be reached; see whether it runs and --database names it";
        };
    return new DatabaseRefused(
        "The PostgreSQL at %s %s (%s).".formatted(host(place), why, told), failed);
  }

  /// The server and the database, without anything secret.
  private static String host(Place place) {
    String rest = place.url().substring(place.url().indexOf(':', "jdbc:".length()) + 1);
    int parameters = rest.indexOf('?');
    return parameters < 0 ? rest : rest.substring(0, parameters);
  }
}
