package dev.casement.app.store;

import dev.casement.core.port.store.WebhookEvent;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps requests that just came, many at once.
record WebhookIntake(ManyRows rows) implements Bulk<WebhookEvent, Boolean> {

  private static final Columns PENDING =
      Columns.of(
          "webhook_pending", "received_at bigint, id text | origin text, body text, item int");

  @Override
  public List<Boolean> write(Handle handle, List<WebhookEvent> events) {
    List<@Nullable Object[]> bodies = new ArrayList<>(events.size());
    List<@Nullable Object[]> pending = new ArrayList<>(events.size());
    for (WebhookEvent event : events) {
      bodies.add(WebhookRows.body(event.id(), event.channel(), event.headers(), event.body()));
      pending.add(
          new @Nullable Object[] {
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
