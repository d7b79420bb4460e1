package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.casement.app.metrics.Metrics;
import dev.casement.core.usecase.Platform;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;

/// The counts.
final class MetricsModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(MeterRegistry.class).to(PrometheusMeterRegistry.class);
  }

  @Provides
  @Singleton
  PrometheusMeterRegistry registry() {
    return Metrics.newRegistry();
  }

  @Provides
  @Singleton
  Metrics metrics(PrometheusMeterRegistry registry, Platform platform) {
    Metrics metrics = new Metrics(registry);
    metrics.watch(platform.sending().refusals());
    metrics.watch(platform.sending().lanes());
    return metrics;
  }
}
