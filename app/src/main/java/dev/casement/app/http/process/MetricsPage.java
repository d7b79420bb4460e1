package dev.casement.app.http.process;

import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.metrics.Metrics;

/// `GET /metrics`: everything counted so far, for Prometheus.
public final class MetricsPage implements Resource {
  private final Metrics metrics;

  public MetricsPage(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/metrics", _ -> Response.text(200, Metrics.CONTENT_TYPE, metrics.text()));
  }
}
