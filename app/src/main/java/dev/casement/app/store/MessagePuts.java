package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Messages that are put together.
final class MessagePuts {

  static final Columns ROWS =
      Columns.of(
          "message",
          "company text, id text | conversation text, sent_at bigint, created_at bigint,"
              + " state text, external_id text, external_hash bigint, doc text");
  private static final Columns HELD =
      Columns.of("message_held", "company text, conversation text, message text");

  private static final String HELD_STATE = "held";

  private static final String STORED =
      """
      select m.company, m.id, m.conversation, m.state from unnest(?, ?) as n(company, id)
      join message m on m.company = n.company and m.id = n.id
      """;

  private final Handle handle;
  private final ManyRows rows;
  private final Map<RowKey, Stored> stored = new HashMap<>();

  MessagePuts(Handle handle, ManyRows rows) {
    this.handle = handle;
    this.rows = rows;
  }

  /// Looks up which of these are there already.
  void look(Collection<MessageRows.Row> messages) {
    ManyKeys.read(
        handle,
        STORED,
        RowKey.TYPES,
        messages.stream().map(row -> row.key().values()).toList(),
        row ->
            stored.put(
                RowKey.of(row),
                new Stored(
                    row.getString("conversation"), row.getString("state").equals(HELD_STATE))));
  }

  /// What is to be told of a message that is put.
  News news(MessageRows.Row row) {
    return new News(
        stored.containsKey(row.key()) ? Kind.MESSAGE_UPDATED : Kind.MESSAGE_CREATED,
        row.message().id().value());
  }

  /// Writes them; no two are the same.
  void write(List<MessageRows.Row> messages) {
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    List<@Nullable Object[]> released = new ArrayList<>();
    List<@Nullable Object[]> held = new ArrayList<>();
    for (MessageRows.Row row : messages) {
      Stored before = stored.get(row.key());
      (before == null ? fresh : changed).add(row.values());
      if (before != null && before.held()) {
        released.add(held(row.message(), before.conversation()));
      }
      if (row.message() instanceof OutboundMessage ours && ours.state() == DeliveryState.HELD) {
        held.add(held(ours, ours.conversation().value()));
      }
    }
    rows.insert(handle.getConnection(), ROWS, fresh);
    rows.update(handle.getConnection(), ROWS, changed);
    rows.delete(handle.getConnection(), HELD, released);
    rows.insert(handle.getConnection(), HELD, held);
  }

  private static @Nullable Object[] held(Message message, String conversation) {
    return new @Nullable Object[] {message.company().value(), conversation, message.id().value()};
  }

  private record Stored(String conversation, boolean held) {}
}
