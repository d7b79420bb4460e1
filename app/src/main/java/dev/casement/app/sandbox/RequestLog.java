package dev.casement.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the provider's side received, the newest of it. Thread-safe.
final class RequestLog {

  private static final int MOST = 10_000;
  private static final long MOST_CHARACTERS = 8_000_000;

  private final Deque<Received> received = new ArrayDeque<>();
  private long characters;

  synchronized void add(Received request) {
    received.addLast(request);
    characters += request.size();
    while (received.size() > MOST || (characters > MOST_CHARACTERS && received.size() > 1)) {
      characters -= received.removeFirst().size();
    }
  }

  /// Everything whose path contains this, newest last.
  synchronized List<Received> about(String partOfPath) {
    return received.stream().filter(request -> request.path.contains(partOfPath)).toList();
  }

  /// A request.
  ///
  /// @param path after the base address, with the version where one was named, without query
  /// @param body as JSON where it is some, else as text; never with a token in it
  /// @param status of the answer; empty where none was given
  record Received(
      String method, String path, Optional<JsonNode> body, Instant at, Optional<Integer> status) {

    private long size() {
      return (long) path.length() + body.map(JsonNode::toString).map(String::length).orElse(0);
    }
  }
}
