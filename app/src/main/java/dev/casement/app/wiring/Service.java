package dev.casement.app.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import dev.casement.app.CannotStart;
import dev.casement.app.config.Mode;
import dev.casement.app.config.Settings;
import dev.casement.app.http.server.HttpServer;
import dev.casement.app.plugin.OpenedChannels;
import dev.casement.app.search.IndexedSearch;
import dev.casement.app.store.Database;
import dev.casement.app.worker.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running service.
final class Service implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Service.class);
  private static final Duration REQUESTS_FINISH = Duration.ofSeconds(4);

  private final Injector injector;
  private final Settings settings;

  private Service(Injector injector, Settings settings) {
    this.injector = injector;
    this.settings = settings;
  }

  /// Makes everything and starts it. When it returns, the service is ready.
  ///
  /// @throws CannotStart where an operator can mend what is in the way
  static Service start(Settings wanted) {
    Settings settings = FreePort.settle(wanted);
    Future<Database> opening = Ahead.begin("database", () -> Databases.open(settings));
    List<Module> modules = ModuleList.of(settings, opening);
    log.info("Starting with {}", ModuleList.names(modules));
    if (settings.mode() == Mode.PRODUCTION
        && settings.masterKey() instanceof Settings.MasterKey.Kept) {
      log.warn(
          "The key that locks the accounts' credentials lies beside them in the data folder; give"
              + " it from outside by --master-key-file or CASEMENT_MASTER_KEY");
    }
    Service service = new Service(injector(modules, opening), settings);
    try {
      service.start();
      return service;
    } catch (RuntimeException failed) {
      service.close();
      throw failed;
    }
  }

  private static Injector injector(List<Module> modules, Future<Database> opening) {
    try {
      return Guice.createInjector(Stage.PRODUCTION, modules);
    } catch (CreationException | ProvisionException failed) {
      close(opening);
      throw reason(failed).orElseThrow(() -> failed);
    }
  }

  private static void close(Future<Database> opening) {
    try {
      Ahead.await(opening).close();
    } catch (RuntimeException _) {
      // It never opened, which is told as the reason already.
    }
  }

  /// What an operator can mend, among what Guice wrapped it into. Guice tells the same trouble once
  /// for everything that depends on it.
  private static Optional<CannotStart> reason(Throwable failed) {
    if (failed instanceof CreationException creation) {
      return creation.getErrorMessages().stream()
          .flatMap(message -> reasonBehind(message.getCause()).stream())
          .findFirst();
    }
    return reasonBehind(failed);
  }

  private static Optional<CannotStart> reasonBehind(@Nullable Throwable failed) {
    Optional<Throwable> cause = Optional.ofNullable(failed);
    while (cause.isPresent()) {
      if (cause.get() instanceof CannotStart reason) {
        return Optional.of(reason);
      }
      cause = cause.map(Throwable::getCause);
    }
    return Optional.empty();
  }

  private void start() {
    try {
      injector.getInstance(HttpServer.class).start();
    } catch (IOException taken) {
      throw new CannotStart(
          "The address %s cannot be listened on: %s"
              .formatted(OwnAddress.of(settings.listen()).getAuthority(), Because.of(taken)),
          taken);
    }
    injector.getInstance(Workers.class).start();
    injector.getInstance(Played.class).start();
    injector.getInstance(Started.class).set(true);
  }

  Settings settings() {
    return settings;
  }

  <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  /// Lets what has begun finish, takes nothing new, and lets go of the store. Workers end first: in
  /// the sandbox, what they send goes through our own server.
  @Override
  public void close() {
    injector.getInstance(Started.class).set(false);
    quietly(injector.getInstance(Workers.class));
    quietly(injector.getInstance(Played.class));
    quietly(() -> injector.getInstance(HttpServer.class).stop(REQUESTS_FINISH));
    quietly(injector.getInstance(OpenedChannels.class));
    quietly(injector.getInstance(IndexedSearch.class));
    quietly(injector.getInstance(Database.class));
  }

  private static void quietly(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception broken) {
      log.warn("While stopping", broken);
    }
  }
}
