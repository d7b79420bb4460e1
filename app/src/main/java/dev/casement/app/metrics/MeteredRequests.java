package dev.casement.app.metrics;

import dev.casement.app.http.server.RequestLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/// Counts and times the requests that our server answered.
public final class MeteredRequests implements RequestLog {
  private final MeterRegistry registry;

  public MeteredRequests(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void answered(String method, String route, int status, Duration took) {
    registry
        .timer(
            "casement.http.requests",
            "method",
            method,
            "route",
            route,
            "status",
            Integer.toString(status))
        .record(took);
  }
}
