package dev.casement.app.http.server;

/// Some addresses that belong together.
@FunctionalInterface
public interface Resource {
  /// Adds them to the routes of a server.
  void addTo(Routes routes);
}
