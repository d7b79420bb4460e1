package dev.casement.app.store;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.store.WebhookEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A row of what waits to be processed.
///
/// @param body the id under which its body lies
record PendingRow(
    String id, String origin, Instant receivedAt, Optional<Integer> item, String body) {

  private static final String BODIES =
      """
      select n.id as pending, b.channel, b.headers, b.body from unnest(?, ?) as n(id, body)
      join webhook_body b on b.id = n.body
      """;

  static PendingRow map(ResultSet row) throws SQLException {
    return new PendingRow(
        row.getString("id"),
        row.getString("origin"),
        Rows.instant(row, "received_at"),
        Rows.maybeInt(row, "item"),
        row.getString("body"));
  }

  /// The event, where it just came; a replayed one differs from what came.
  Optional<WebhookEvent> in(RecentEvents recent) {
    return recent.take(id).filter(event -> item.isEmpty() && body.equals(id) && origin.equals(id));
  }

  /// Reads the events of these rows from where their bodies are.
  static void read(Handle handle, List<PendingRow> rows, Consumer<WebhookEvent> found) {
    Map<String, PendingRow> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id, row));
    ManyKeys.read(
        handle,
        BODIES,
        List.of("text", "text"),
        rows.stream().map(row -> new @Nullable Object[] {row.id, row.body}).toList(),
        row -> {
          PendingRow pending = byId.get(row.getString("pending"));
          found.accept(
              new WebhookEvent(
                  pending.id,
                  pending.origin,
                  new ChannelId(row.getString("channel")),
                  pending.receivedAt,
                  Rows.members(row, "headers").map(),
                  row.getBytes("body"),
                  pending.item));
        });
  }
}
