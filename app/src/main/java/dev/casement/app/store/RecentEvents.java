package dev.casement.app.store;

import dev.casement.core.port.store.WebhookEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Requests that were just kept, still in memory, so that they need not be read back at once. What
/// is not here is in the database. Thread-safe.
final class RecentEvents {

  private static final int MOST = 4_096;
  private static final int MOST_BYTES = 16 << 20;

  private final Map<String, WebhookEvent> events = new LinkedHashMap<>();
  private long bytes;

  synchronized void add(WebhookEvent event) {
    events.put(event.id(), event);
    bytes += event.body().length;
    while (events.size() > MOST || bytes > MOST_BYTES) {
      take(events.keySet().iterator().next());
    }
  }

  synchronized Optional<WebhookEvent> take(String id) {
    Optional<WebhookEvent> event = Optional.ofNullable(events.remove(id));
    event.ifPresent(gone -> bytes -= gone.body().length);
    return event;
  }
}
