package dev.casement.app.http.server;

/// What stands behind one method of one address. Thread-safe; may block.
@FunctionalInterface
public interface Endpoint {
  /// Answers a request. What it throws becomes a problem document.
  Response answer(Request request) throws Exception;
}
