package dev.casement.app.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Where the service that is measured keeps what it gets: its own folder, a PostgreSQL that was
/// given, or one that is started for it and flushes to the disk as a real one does.
final class Place implements AutoCloseable {

  private final Optional<EmbeddedPostgres> server;
  private final Optional<String> url;
  private final AtomicInteger emptied = new AtomicInteger();

  private Place(Optional<EmbeddedPostgres> server, Optional<String> url) {
    this.server = server;
    this.url = url;
  }

  /// @param database `h2`, `postgres` for one that is started, or a JDBC URL with its user
  static Place of(String database) throws IOException, SQLException {
    if (database.equals("h2")) {
      return new Place(Optional.empty(), Optional.empty());
    }
    if (!database.equals("postgres")) {
      return new Place(Optional.empty(), Optional.of(database));
    }
    EmbeddedPostgres started =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "100")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    try (Connection connection =
            DriverManager.getConnection(started.getJdbcUrl("postgres", "postgres"));
        Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit")) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw new IllegalStateException(setting + " is " + row.getString(1));
          }
        }
      }
      statement.execute("create database casement");
      statement.execute("create database raw");
    }
    return new Place(
        Optional.of(started),
        Optional.of(started.getJdbcUrl("postgres", "casement").replace("localhost", "127.0.0.1")));
  }

  /// The flags by which the service finds it.
  String[] flags() {
    return url.map(at -> new String[] {"--database", at}).orElse(new String[0]);
  }

  /// An empty database of the same kind for the raw limit.
  String raw(Path folder) {
    return server
        .map(started -> started.getJdbcUrl("postgres", "raw"))
        .or(() -> url)
        .orElseGet(() -> "jdbc:h2:file:" + folder.resolve("raw" + emptied.incrementAndGet()));
  }

  /// What the processes of a PostgreSQL on this machine have used of the processor, in seconds.
  double databaseCpu() {
    return server.map(Place::cpu).orElse(0.0);
  }

  private static double cpu(EmbeddedPostgres server) {
    double seconds = 0;
    try (Connection connection =
            DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pid from pg_stat_activity")) {
      while (row.next()) {
        seconds +=
            ProcessHandle.of(row.getLong(1))
                .flatMap(process -> process.info().totalCpuDuration())
                .map(time -> time.toNanos() / 1e9)
                .orElse(0.0);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return seconds;
  }

  @Override
  public void close() throws IOException {
    if (server.isPresent()) {
      server.get().close();
    }
  }
}
