package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes entries of the outbox, many at once.
///
/// @param holder the name of this instance, which stands at what is being sent; empty where there
///   can be no other
record OutboxPuts(ManyRows rows, Optional<String> holder) {

  private static final String TYPES =
      "company text, message text | account text, conversation text, stage text,"
          + " line_at bigint, due_at bigint, expires_at bigint, attempts int, priority int";
  private static final Columns ROWS = Columns.of("outbox", TYPES);
  private static final Columns HELD_ROWS = Columns.of("outbox", TYPES + ", claimed_by text");
  private static final Columns KEYS = Columns.of("outbox", "company text, message text");

  private static final String KNOWN =
      """
      select o.company, o.message as id from unnest(?, ?) as n(company, id)
      join outbox o on o.company = n.company and o.message = n.id
      """;

  /// Puts these, and then takes out those that are done with.
  void write(Handle handle, List<OutboxEntry> entries, List<RowKey> settled) {
    Map<RowKey, OutboxEntry> puts = new LinkedHashMap<>();
    entries.forEach(entry -> puts.put(RowKey.of(entry.company(), entry.message().value()), entry));
    Set<RowKey> known = new HashSet<>();
    ManyKeys.read(
        handle,
        KNOWN,
        RowKey.TYPES,
        puts.keySet().stream().map(RowKey::values).toList(),
        row -> known.add(RowKey.of(row)));
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    puts.forEach((key, entry) -> (known.contains(key) ? changed : fresh).add(values(entry)));
    Columns columns = holder.isPresent() ? HELD_ROWS : ROWS;
    rows.insert(handle.getConnection(), columns, fresh);
    rows.update(handle.getConnection(), columns, changed);
    rows.delete(handle.getConnection(), KEYS, settled.stream().map(RowKey::values).toList());
  }

  private @Nullable Object[] values(OutboxEntry entry) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(entry.company().value());
    values.add(entry.message().value());
    values.add(entry.account().value());
    values.add(entry.conversation().value());
    values.add(Words.of(entry.stage()));
    values.add(entry.lineAt().toEpochMilli());
    values.add(entry.dueAt().toEpochMilli());
    values.add(entry.expiresAt().map(Instant::toEpochMilli).orElse(null));
    values.add(entry.attempts());
    values.add(entry.priority().place());
    holder.ifPresent(me -> values.add(entry.stage() == OutboxEntry.Stage.SENDING ? me : null));
    return values.toArray();
  }
}
