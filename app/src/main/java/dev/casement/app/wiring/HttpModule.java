package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.casement.app.config.Settings;
import dev.casement.app.http.Api;
import dev.casement.app.http.ProviderHosts;
import dev.casement.app.http.process.Health;
import dev.casement.app.http.process.MetricsPage;
import dev.casement.app.http.server.HttpServer;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.server.ServerSettings;
import dev.casement.app.metrics.MeteredRequests;
import dev.casement.app.metrics.Metrics;
import dev.casement.app.store.Database;
import dev.casement.app.worker.Workers;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Platform;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// The server and what it serves.
final class HttpModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Started.class).toInstance(new Started());
  }

  @Provides
  @Singleton
  HttpServer server(Settings settings, Set<Resource> resources, MeterRegistry registry) {
    Settings.Listen listen = settings.listen();
    return new HttpServer(
        ServerSettings.at(listen.bind().getHostAddress(), listen.port()),
        Routes.of(resources),
        new MeteredRequests(registry));
  }

  @Provides
  @Singleton
  Api api(
      Platform platform,
      Stores stores,
      Search search,
      Channels channels,
      InstantSource clock,
      @WallClock InstantSource wallClock,
      ProviderHosts hosts,
      Settings settings) {
    return new Api(
        platform,
        stores,
        search,
        channels,
        clock,
        wallClock,
        hosts,
        settings.provider().resendAfter(),
        settings.listen().publicUrl());
  }

  @ProvidesIntoSet
  Resource api(Api api) {
    return routes -> api.resources().forEach(resource -> resource.addTo(routes));
  }

  @ProvidesIntoSet
  Resource health(Database database, Workers workers, Started started) {
    return new Health(
        Map.of(
            "store", database::answers,
            "workers", workers::areAlive,
            "started", started::isStarted));
  }

  @ProvidesIntoSet
  Resource metricsPage(Metrics metrics) {
    return new MetricsPage(metrics);
  }
}
