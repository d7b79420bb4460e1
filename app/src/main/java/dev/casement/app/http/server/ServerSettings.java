package dev.casement.app.http.server;

import java.time.Duration;

/// Where and how a server listens.
///
/// @param port 0 for any that is free
/// @param idle how long a connection may be silent, in the middle of a request too; and how long a
///   body may take, besides a second for every thousand bytes of it
/// @param mostAtOnce how many requests are worked on at a time, not counting those that are still
///   being received; those beyond are answered 503
public record ServerSettings(String bind, int port, Duration idle, int mostAtOnce) {
  /// A server at this address with sensible limits.
  public static ServerSettings at(String bind, int port) {
    return new ServerSettings(bind, port, Duration.ofSeconds(30), 2_000);
  }

  /// A server on this machine alone, on any free port.
  public static ServerSettings local() {
    return at("127.0.0.1", 0);
  }
}
