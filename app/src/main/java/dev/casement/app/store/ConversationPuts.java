package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.app.store.ConversationPut.Stored;
import dev.casement.core.domain.conversation.Conversation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Conversations that are put together: what is stored of them is asked for at once, and they are
/// written table by table.
final class ConversationPuts {

  private static final String ASLEEP = Words.of(Conversation.Status.SNOOZED);

  private static final Columns ROWS =
      Columns.of(
          "conversation",
          "company text, id text | version bigint, account text, channel text, contact text,"
              + " addresses text, status text, assignee text, team text, active_at bigint, closes_at bigint, ours_last boolean,"
              + " unread int, doc text");
  private static final Columns UNREAD =
      Columns.of("conversation_unread", "company text, active_at bigint, conversation text");
  private static final Columns SNOOZED =
      Columns.of("conversation_snoozed", "company text, conversation text | until_at bigint");
  private static final Columns SNOOZED_KEYS =
      Columns.of("conversation_snoozed", "company text, conversation text");
  private static final Holders.Table ADDRESSES =
      Holders.Table.of("conversation_address", "account", "conversation");

  private static final String STORED =
      """
      select v.company, v.id, v.version, v.addresses, v.status, v.active_at, v.unread
      from unnest(?, ?) as n(company, id)
      join conversation v on v.company = n.company and v.id = n.id
      """;

  private final Handle handle;
  private final ManyRows rows;
  private final Map<RowKey, Stored> stored = new HashMap<>();
  private final Holders holders;

  ConversationPuts(Handle handle, ManyRows rows) {
    this.handle = handle;
    this.rows = rows;
    this.holders = new Holders(handle, rows, ADDRESSES);
  }

  /// Looks up all of these, so that each can be told what it would replace.
  void look(Collection<ConversationRows.Row> conversations) {
    ManyKeys.read(
        handle,
        STORED,
        RowKey.TYPES,
        conversations.stream()
            .map(row -> new ConversationPut(row, Optional.empty()).key())
            .distinct()
            .map(RowKey::values)
            .toList(),
        row ->
            stored.put(
                RowKey.of(row),
                new Stored(
                    row.getLong("version"),
                    row.getString("addresses"),
                    row.getString("status").equals(ASLEEP),
                    row.getLong("active_at"),
                    row.getInt("unread") > 0)));
    holders.look(
        conversations.stream()
            .map(this::put)
            .flatMap(put ->
                put.added().stream().map(address -> AddressKey.of(put.conversation(), address))));
  }

  ConversationPut put(ConversationRows.Row row) {
    ConversationPut bare = new ConversationPut(row, Optional.empty());
    return new ConversationPut(row, Optional.ofNullable(stored.get(bare.key())));
  }

  Optional<String> holder(AddressKey address) {
    return holders.of(address);
  }

  /// Writes them; no two are the same, or have an address in common.
  void write(List<ConversationPut> puts) {
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    List<@Nullable Object[]> readNow = new ArrayList<>();
    List<@Nullable Object[]> unreadNow = new ArrayList<>();
    List<@Nullable Object[]> awake = new ArrayList<>();
    List<@Nullable Object[]> asleep = new ArrayList<>();
    for (ConversationPut put : puts) {
      (put.stored().isPresent() ? changed : fresh).add(put.values());
      Conversation conversation = put.conversation();
      put.released().forEach(address -> holders.release(AddressKey.of(conversation, address)));
      put.added()
          .forEach(address ->
              holders.take(AddressKey.of(conversation, address), conversation.id().value()));
      if (!put.staysAmongUnread()) {
        put.unreadBefore().ifPresent(readNow::add);
        put.unreadAfter().ifPresent(unreadNow::add);
      }
      put.snoozedBefore().ifPresent(awake::add);
      put.snoozedAfter().ifPresent(asleep::add);
    }
    rows.insert(handle.getConnection(), ROWS, fresh);
    rows.update(handle.getConnection(), ROWS, changed);
    holders.write();
    rows.delete(handle.getConnection(), UNREAD, readNow);
    rows.insert(handle.getConnection(), UNREAD, unreadNow);
    rows.delete(handle.getConnection(), SNOOZED_KEYS, awake);
    rows.insert(handle.getConnection(), SNOOZED, asleep);
  }
}
