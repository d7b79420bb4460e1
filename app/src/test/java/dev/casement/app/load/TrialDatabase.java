package dev.casement.app.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What the service keeps its data in: the database in its folder, a PostgreSQL of our own, or one
/// that runs elsewhere.
///
/// @param flags that tell the service of it
/// @param server ours, which ends with this
record TrialDatabase(List<String> flags, Optional<EmbeddedPostgres> server)
    implements AutoCloseable {

  /// @param name `h2`, `postgresql`, or a JDBC URL
  static TrialDatabase named(String name, Path folder) throws IOException {
    if (name.equals("h2")) {
      return new TrialDatabase(List.of(), Optional.empty());
    }
    if (!name.equals("postgresql")) {
      return new TrialDatabase(at(name, folder), Optional.empty());
    }
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "200")
            .start();
    return new TrialDatabase(
        at(server.getJdbcUrl("postgres", "postgres"), folder), Optional.of(server));
  }

  private static List<String> at(String url, Path folder) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Path file =
        Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(key));
    return List.of("--database", url, "--master-key-file", file.toString());
  }

  @Override
  public void close() throws IOException {
    if (server.isPresent()) {
      server.get().close();
    }
  }
}
