package dev.casement.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.casement.core.domain.channel.Secret;
import org.jdbi.v3.core.Jdbi;

/// Connections for those who read, and what they read by.
record ReadPool(HikariDataSource connections, Reads reads) implements AutoCloseable {

  private static final int READERS = 8;

  /// For whatever anybody asks.
  static ReadPool ofEverything(Engine engine) {
    HikariDataSource connections = new HikariDataSource(config("store-readers", engine));
    return new ReadPool(connections, new Reads(Jdbi.create(connections)));
  }

  /// For lookups by keys.
  static ReadPool ofLookups(Engine engine) {
    HikariConfig config = config("store-lookups", engine);
    if (!engine.byKeys().isEmpty()) {
      config.setConnectionInitSql(String.join("; ", engine.byKeys()));
    }
    HikariDataSource connections = new HikariDataSource(config);
    return new ReadPool(connections, new Reads(Jdbi.create(connections), engine::renew));
  }

  private static HikariConfig config(String name, Engine engine) {
    Place place = engine.place();
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(place.url());
    place.user().ifPresent(config::setUsername);
    place.password().map(Secret::reveal).ifPresent(config::setPassword);
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    engine.tune(config);
    // The database is open already; connections to it come when they are needed.
    config.setInitializationFailTimeout(-1);
    return config;
  }

  @Override
  public void close() {
    connections.close();
  }
}
