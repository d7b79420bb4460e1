package dev.casement.app.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/// What is behind an exception.
final class Causes {

  private Causes() {}

  /// The exception itself, what caused it, what caused that.
  static Stream<Throwable> of(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
  }

  static Throwable innermost(Throwable e) {
    return of(e).reduce(e, (_, cause) -> cause);
  }

  /// The five letters by which SQL names what went wrong; empty where SQL has no part in it.
  static Optional<String> sqlState(Throwable e) {
    return of(e)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(state -> state != null)
        .findFirst();
  }
}
