package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.casement.app.config.Settings;
import dev.casement.app.metrics.MeteredWebhookLog;
import dev.casement.app.search.IndexedSearch;
import dev.casement.app.store.Database;
import dev.casement.app.worker.Signal;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Future;

/// The database and the stores over it.
final class StoreModule extends AbstractModule {
  private final Future<Database> opening;

  /// @param opening the database, which takes longest to open, on its way already
  StoreModule(Future<Database> opening) {
    this.opening = opening;
  }

  @Provides
  @Singleton
  Database database() {
    return Ahead.await(opening);
  }

  @Provides
  @Singleton
  Stores stores(
      Database database,
      @WallClock InstantSource wallClock,
      MeterRegistry registry,
      @Received Signal received) {
    Stores stores = database.stores(wallClock);
    database.whenOthersReceive(received::raise);
    return stores.with(new MeteredWebhookLog(stores.webhooks(), registry, received::raise));
  }

  @Provides
  @Singleton
  IndexedSearch indexedSearch(Settings settings, Stores stores) {
    return new IndexedSearch(settings.data().resolve("search"), stores);
  }

  @Provides
  Search search(IndexedSearch search) {
    return search;
  }
}
