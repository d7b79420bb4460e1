package dev.casement.app.store;

import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes down what became of requests, many at once.
record WebhookSettling(ManyRows rows) implements Bulk<WebhookSettling.Settled, Boolean> {

  private static final Columns PENDING =
      Columns.of("webhook_pending", "received_at bigint, id text");
  private static final Columns PART_KEYS = Columns.of("webhook_part", "id text");
  private static final Columns PARTS =
      Columns.of(
          "webhook_part",
          "id text | company text, origin text, state text, reason text, received_at bigint,"
              + " item int");

  private static final String KEPT =
      "select b.id from unnest(?) as n(id) join webhook_body b on b.id = n.id";

  @Override
  public List<Boolean> write(Handle handle, List<Settled> works) {
    List<WebhookEvent> events = works.stream().flatMap(one -> one.events().stream()).toList();
    List<WebhookPart> parts = works.stream().flatMap(one -> one.parts().stream()).toList();
    keepBodies(handle, events, parts);
    rows.delete(
        handle.getConnection(),
        PART_KEYS,
        parts.stream().map(part -> new @Nullable Object[] {part.id()}).toList());
    rows.insert(handle.getConnection(), PARTS, parts.stream().map(WebhookRows::part).toList());
    rows.delete(
        handle.getConnection(),
        PENDING,
        events.stream()
            .map(event -> new @Nullable Object[] {event.receivedAt().toEpochMilli(), event.id()})
            .toList());
    return works.stream().map(_ -> true).toList();
  }

  /// The body of a whole request is there already; that of an item may not be.
  private void keepBodies(Handle handle, List<WebhookEvent> events, List<WebhookPart> parts) {
    Set<String> whole = new HashSet<>();
    events.forEach(event -> whole.add(event.id()));
    List<WebhookPart> apart = parts.stream().filter(part -> !whole.contains(part.id())).toList();
    Set<String> kept = new HashSet<>();
    ManyKeys.read(
        handle,
        KEPT,
        List.of("text"),
        apart.stream().map(part -> new @Nullable Object[] {part.id()}).toList(),
        row -> kept.add(row.getString("id")));
    List<@Nullable Object[]> bodies = new ArrayList<>();
    for (WebhookPart part : apart) {
      if (kept.add(part.id())) {
        bodies.add(WebhookRows.body(part.id(), part.channel(), part.headers(), part.body()));
      }
    }
    rows.insert(handle.getConnection(), WebhookRows.BODIES, bodies);
  }

  /// Requests that are done with, and what they became.
  record Settled(List<WebhookEvent> events, List<WebhookPart> parts) {}
}
