package dev.casement.app.store;

import dev.casement.core.port.store.StoreUnavailable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Queries, each on a connection of the pool. They never wait for the writer.
final class Reads {

  private final Jdbi jdbi;
  private final Consumer<Handle> before;

  Reads(Jdbi jdbi) {
    this(jdbi, _ -> {});
  }

  /// @param before done with each connection before a query
  Reads(Jdbi jdbi, Consumer<Handle> before) {
    this.jdbi = jdbi;
    this.before = before;
  }

  <T> T read(Function<Handle, T> query) {
    try {
      return jdbi.withHandle(handle -> {
        before.accept(handle);
        return query.apply(handle);
      });
    } catch (JdbiException e) {
      throw new StoreUnavailable("the store cannot be read", e);
    }
  }
}
