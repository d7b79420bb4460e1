package dev.casement.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A real PostgreSQL, one for all tests of a run, with a database for each that asks. It ends with
/// the process.
///
/// It lets everybody in but for [#GUARDED], who must know a password.
public final class PostgresServer {

  /// A user who may do nothing but enter, by the password `open sesame`.
  static final String GUARDED = "guarded";

  static final MasterKey KEY = MasterKey.parse("A".repeat(43) + "=").orElseThrow();

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .start();
        Jdbi.create(server.getJdbcUrl("postgres", "postgres")).useHandle(Running::guard);
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void guard(Handle handle) {
      handle.execute("create role guarded login password 'open sesame'");
      String file = handle.createQuery("show hba_file").mapTo(String.class).one();
      handle.execute(
          "copy (values ('host all guarded 127.0.0.1/32 scram-sha-256'),"
              + " ('host all all 127.0.0.1/32 trust')) to '"
              + file
              + "'");
      handle.execute("select pg_reload_conf()");
    }
  }

  /// A database of its own without anything in it.
  public static Place empty() {
    return create("");
  }

  /// A database of its own with the newest tables, empty ones.
  static Place ready() {
    return create(" template " + Ready.NAME);
  }

  private static Place create(String from) {
    String name = "d" + DATABASES.incrementAndGet();
    Jdbi.create(url()).useHandle(handle -> handle.execute("create database " + name + from));
    return Place.of(url(name) + "?user=postgres");
  }

  /// What ready databases are copied from: copying takes a tenth of making the tables.
  private static final class Ready {
    static final String NAME = make();

    private static String make() {
      Place place = empty();
      Database.at(place, KEY).close();
      // A key check and the name of an instance are in it; the tables are all that is wanted.
      Jdbi.create(place.url())
          .useHandle(handle -> handle.execute("truncate installation, instance, duty"));
      return "d" + DATABASES.get();
    }
  }

  /// The server itself, entered as one who may do everything.
  static String url() {
    return Running.SERVER.getJdbcUrl("postgres", "postgres");
  }

  /// The same without anybody's name.
  static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Running.SERVER.getPort(), database);
  }
}
