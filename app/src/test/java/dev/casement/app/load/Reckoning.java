package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of everything the agents sent: what the service says of each, beside what reached
/// the provider.
///
/// @param promised answers that the service said it would send
/// @param sent how many of them it says were sent
/// @param unknown how many of them it says nobody knows about
/// @param faults everything that must not be, in words
record Reckoning(int promised, int sent, int unknown, List<String> faults) {

  private static final Set<String> SENT = Set.of("sent", "delivered", "read");

  Reckoning {
    faults = List.copyOf(faults);
  }

  static Reckoning of(
      Installation installation, Map<String, String> promised, List<Arrival> arrivals)
      throws IOException {
    Map<String, Integer> arrived = new HashMap<>();
    arrivals.forEach(arrival -> arrived.merge(arrival.text(), 1, Integer::sum));
    List<String> faults = new ArrayList<>(orderFaults(arrivals));
    arrived.forEach((text, times) -> {
      if (times > 1) {
        faults.add(text + " reached the provider " + times + " times");
      }
    });
    int sent = 0;
    int unknown = 0;
    Set<String> ids = new HashSet<>();
    try (Connection connection = installation.connection()) {
      for (Map.Entry<String, String> promise : promised.entrySet()) {
        JsonNode message = message(installation, connection, promise.getValue());
        String status = message.path("status").asText();
        int times = arrived.getOrDefault(promise.getKey(), 0);
        if (!ids.add(promise.getValue())) {
          faults.add(promise.getValue() + " was promised for two answers");
        }
        if (SENT.contains(status)) {
          sent++;
          if (times != 1) {
            faults.add(promise.getKey() + " is " + status + " and arrived " + times + " times");
          }
        } else if (status.equals("unknown")) {
          unknown++;
          if (times > 0) {
            faults.add(promise.getKey() + " arrived, its statuses came, and it is unknown");
          }
        } else {
          faults.add(promise.getKey() + " is " + status + " at the end: " + message);
        }
      }
    }
    return new Reckoning(promised.size(), sent, unknown, faults);
  }

  private static JsonNode message(Installation installation, Connection connection, String id)
      throws IOException {
    return installation.get(connection, "/v1/messages/" + id);
  }

  /// Answers to one customer leave in the order in which they were given: each agent numbers on.
  private static List<String> orderFaults(List<Arrival> arrivals) {
    Map<String, String> newest = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      String before = newest.put(arrival.to(), arrival.text());
      if (before != null && before.compareTo(arrival.text()) > 0) {
        faults.add(arrival.text() + " reached " + arrival.to() + " after " + before);
      }
    }
    return faults;
  }
}
