package dev.casement.app.store;

import com.zaxxer.hikari.HikariConfig;
import dev.casement.core.port.store.ReachLog;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// What the two databases do differently. All else is SQL that both take.
sealed interface Engine permits H2Engine, PostgresEngine {

  /// The engine for the database at this place.
  ///
  /// @throws DatabaseRefused where there is none
  static Engine of(Place place) {
    return PostgresEngine.isMeant(place.url())
        ? new PostgresEngine(place)
        : new H2Engine(place.at(H2Settings.at(place.url()).url()));
  }

  /// Where the database is, with our settings.
  Place place();

  /// The folder of migrations, under `db`.
  String migrations();

  /// How the pool of readers differs from any other.
  void tune(HikariConfig readers);

  /// How a connection differs from any other over which rows are looked up or written by their
  /// keys, always by the same few statements.
  List<String> byKeys();

  /// To be called before each use of such a connection.
  void renew(Handle byKeys);

  /// Writes many rows at once.
  ManyRows rows();

  /// Whether a failure lies in the values that were to be written, so that no other try will do.
  boolean isOfTheValues(JdbiException failed);

  /// Looks whether this is a database that can be used.
  ///
  /// @throws DatabaseRefused where it is not
  void check(Handle first);

  /// Why it cannot be opened, for whoever started the process.
  DatabaseRefused refusal(JdbiException failed);

  /// Sees to it that nobody else moves what these scopes name until the transaction ends.
  void lock(Handle handle, Collection<Scope> scopes);

  /// Makes durable what was committed.
  void flush(Handle handle);

  /// The other instances on it.
  Neighbours neighbours();

  /// The outbox over it.
  ClaimedOutbox outbox(Reads reads, Neighbours neighbours);

  /// Who works at which file.
  MediaClaims mediaClaims(Reads reads, Neighbours neighbours);

  /// Whom portfolios wrote to.
  ReachLog reach(Reads reads, GroupCommit writer);

  /// Into what it cuts long tables.
  Stretches stretches(InstantSource wallClock);

  /// A statement that deletes at most so many rows.
  String deleteSome(String table, String condition, int rows);
}
