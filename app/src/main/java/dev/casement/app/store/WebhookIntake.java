package dev.casement.app.store;

import dev.casement.core.port.store.WebhookEvent;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps requests that just came, many at once.
record WebhookIntake(ManyRows rows) implements Bulk<WebhookEvent, Boolean> {

  private static final Columns PENDING =
      Columns.of(
          "webhook_pending", "received_at bigint, id text | origin text, body text, item int");

  @Override
  public List<Boolean> write(Handle handle, List<WebhookEvent> events) {
    List<Object[]> bodies = new ArrayList<>(events.size());
    List<Object[]> pending = new ArrayList<>(events.size());
    for (WebhookEvent event : events) {
      bodies.add(
          WebhookRows.body(event.id(), event.channel(), event.headers(), event.body()));
      pending.add(
          new Object[] {
            event.receivedAt().toEpochMilli(),
            event.id(),
            event.origin(),
            event.id(),
            event.position().orElse(null)
          });
    }
    rows.insert(handle.getConnection(), WebhookRows.BODIES, bodies);
    rows.insert(handle.getConnection(), PENDING, pending);
    return events.stream().map(_ -> true).toList();
  }
}
