package dev.casement.app.http.server;

import java.time.Duration;

/// Hears of every request that was answered, to count and to log it. Thread-safe; returns at once.
@FunctionalInterface
public interface RequestLog {
  /// For servers that nobody watches.
  RequestLog NONE = (_, _, _, _) -> {};

  /// A request was answered.
  ///
  /// @param route the template that matched; `none` where none did, so that names stay few
  /// @param took from the headers to the end of the answer
  void answered(String method, String route, int status, Duration took);
}
