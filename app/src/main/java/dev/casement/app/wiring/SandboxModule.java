package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.casement.app.CannotStart;
import dev.casement.app.config.Settings;
import dev.casement.app.console.Console;
import dev.casement.app.http.ProviderHosts;
import dev.casement.app.http.server.Resource;
import dev.casement.app.sandbox.MovableClock;
import dev.casement.app.sandbox.Sandbox;
import dev.casement.app.store.Database;
import dev.casement.app.worker.Workers;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.time.Pause;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Platform;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/// Providers and customers are played, at our own address, and the clock can be moved.
final class SandboxModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(InstantSource.class).to(MovableClock.class);
  }

  @Provides
  @Singleton
  MovableClock clock(@WallClock InstantSource wallClock, Database database, Settings settings) {
    MovableClock clock = new MovableClock(wallClock, database.sandboxState(Sandbox.OWN));
    if (!clock.start(settings.startAt())) {
      throw new CannotStart(
          "The sandbox's clock shows %s already and never goes back; use a new data folder for --at."
              .formatted(clock.instant()));
    }
    return clock;
  }

  @Provides
  @Singleton
  ChannelEnvironment environment(InstantSource clock, Settings settings) {
    URI graph = OwnAddress.of(settings.listen()).resolve("/sandbox/graph");
    return new ChannelEnvironment(clock, Optional.of(graph), settings.provider().timeout());
  }

  /// Whoever reaches the sandbox sits at this machine, and so reaches the rest of it anyway.
  @Provides
  @Singleton
  ProviderHosts hosts(Settings settings) {
    Set<String> hosts = new HashSet<>(settings.provider().hosts());
    hosts.addAll(List.of("127.0.0.1:*", "localhost:*", "[::1]:*"));
    return new ProviderHosts(hosts);
  }

  @Provides
  @Singleton
  Sandbox sandbox(
      Stores stores,
      Channels channels,
      Platform platform,
      MovableClock clock,
      Database database,
      Ids ids,
      Pause pause,
      Workers workers,
      Settings settings,
      ExecutorService threads) {
    return new Sandbox(
        stores,
        channels,
        platform,
        clock,
        database::sandboxState,
        ids,
        pause,
        workers::drain,
        () -> OwnAddress.of(settings.listen()),
        threads);
  }

  @ProvidesIntoSet
  Resource resource(Sandbox sandbox) {
    return routes -> sandbox.resources().forEach(resource -> resource.addTo(routes));
  }

  @ProvidesIntoSet
  Resource console() {
    return new Console(Optional.of(Sandbox.TOKEN));
  }

  @Provides
  Played played(Sandbox sandbox) {
    return new Played() {
      @Override
      public void start() {
        sandbox.start();
      }

      @Override
      public void close() {
        sandbox.close();
      }
    };
  }
}
