package dev.casement.app.metrics;

import dev.casement.core.usecase.Lanes;
import dev.casement.core.usecase.Refusals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.DoublePredicate;

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

  /// Shows how the traffic of accounts fares.
  public void watch(Lanes lanes) {
    Gauge.builder("casement.lanes", lanes, all -> all.speeds().size())
        .description("Accounts that sent anything since the start")
        .register(registry);
    Gauge.builder("casement.lanes.stopped", lanes, all -> count(all, speed -> speed == 0))
        .description("Accounts from which nothing goes for the moment")
        .register(registry);
    Gauge.builder(
            "casement.lanes.slowed", lanes, all -> count(all, speed -> 0 < speed && speed < 1))
        .description("Accounts that go slower than their provider usually lets them")
        .register(registry);
    FunctionCounter.builder("casement.throttles", lanes, Lanes::throttles)
        .description("How often a provider said that an account was too fast")
        .register(registry);
    FunctionTimer.builder(
            "casement.pacing.wait",
            lanes,
            Lanes::turns,
            all -> all.waited().toNanos(),
            TimeUnit.NANOSECONDS)
        .description("How long marked messages waited for the moment at which they might leave")
        .register(registry);
  }

  private static long count(Lanes lanes, DoublePredicate speed) {
    return lanes.speeds().values().stream().mapToDouble(Double::doubleValue).filter(speed).count();
  }

  /// Everything counted so far, in Prometheus' text format.
  public String text() {
    return registry.scrape();
  }
}
