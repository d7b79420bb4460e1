package dev.casement.app.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What becomes of messages of ours: each is sent, delivered, and read, and the provider tells one
/// after the other. Each message is told of on one connection only.
final class Statuses {

  private static final List<String> STEPS = List.of("sent", "delivered", "read");

  private final List<GraphStub.Sent> messages;
  private final int connections;
  private final AtomicInteger[] told;
  private final Map<String, String> newest = new ConcurrentHashMap<>();

  Statuses(List<GraphStub.Sent> messages, int connections) {
    this.messages = messages;
    this.connections = connections;
    this.told = new AtomicInteger[connections];
    for (int i = 0; i < connections; i++) {
      told[i] = new AtomicInteger();
    }
  }

  /// The next one on this connection.
  ///
  /// @throws IllegalStateException where everything was told
  Status next(int connection) {
    int turn = told[connection].get();
    int place = turn / STEPS.size() * connections + connection;
    if (place >= messages.size()) {
      throw new IllegalStateException("too few messages were sent before for so many statuses");
    }
    return new Status(messages.get(place), STEPS.get(turn % STEPS.size()));
  }

  void acknowledged(int connection, Status status) {
    told[connection].incrementAndGet();
    newest.put(status.message.externalId(), status.word);
  }

  /// Whether a message of ours stands where the last acknowledged status put it; one that was told
  /// nothing of is at least sent.
  boolean agree(String externalId, String status) {
    return status.equals(newest.getOrDefault(externalId, "sent"));
  }

  /// How many messages were told of.
  int messages() {
    return newest.size();
  }

  /// One of them.
  record Status(GraphStub.Sent message, String word) {}
}
