package dev.casement.app.metrics;

import dev.casement.core.usecase.Refusals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// The counts of this process, as Prometheus reads them.
public final class Metrics {
  /// What [#text] is, for the `Content-Type`.
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;

  public Metrics(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  /// An empty registry with what the Java machine knows of itself.
  public static PrometheusMeterRegistry newRegistry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    return registry;
  }

  /// Counts how often a provider refused as outside the window what we had allowed.
  public void watch(Refusals refusals) {
    FunctionCounter.builder("casement.disagreements", refusals, Refusals::disagreements)
        .description("Sends that we allowed and the provider refused as outside the window")
        .register(registry);
  }

  /// Everything counted so far, in Prometheus' text format.
  public String text() {
    return registry.scrape();
  }
}
