package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MessageId;
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

/// Entries of the outbox that are put and settled together. What comes last counts.
final class OutboxPuts {

  private static final Columns ROWS =
      Columns.of(
          "outbox",
          "company text, message text | account text, conversation text, stage text,"
              + " line_at bigint, due_at bigint, expires_at bigint, attempts int,"
              + " priority int");
  private static final Columns KEYS = Columns.of("outbox", "company text, message text");

  private static final String STORED =
      """
      select o.company, o.message from unnest(?, ?) as n(company, id)
      join outbox o on o.company = n.company and o.message = n.id
      """;

  private final Map<RowKey, Optional<OutboxEntry>> entries = new LinkedHashMap<>();

  void put(OutboxEntry entry) {
    entries.put(RowKey.of(entry.company(), entry.message().value()), Optional.of(entry));
  }

  void settle(CompanyId company, MessageId message) {
    entries.put(RowKey.of(company, message.value()), Optional.empty());
  }

  void write(Handle handle, ManyRows rows) {
    List<OutboxEntry> put = entries.values().stream().flatMap(Optional::stream).toList();
    Set<RowKey> stored = stored(handle, put);
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    for (OutboxEntry entry : put) {
      boolean known = stored.contains(RowKey.of(entry.company(), entry.message().value()));
      (known ? changed : fresh).add(values(entry));
    }
    rows.insert(handle.getConnection(), ROWS, fresh);
    rows.update(handle.getConnection(), ROWS, changed);
    rows.delete(
        handle.getConnection(),
        KEYS,
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(entry -> entry.getKey().values())
            .toList());
  }

  private static Set<RowKey> stored(Handle handle, List<OutboxEntry> entries) {
    Set<RowKey> stored = new HashSet<>();
    if (!entries.isEmpty()) {
      ManyKeys.read(
          handle,
          STORED,
          RowKey.TYPES,
          entries.stream()
              .map(entry -> RowKey.of(entry.company(), entry.message().value()).values())
              .toList(),
          row -> stored.add(new RowKey(row.getString("company"), row.getString("message"))));
    }
    return stored;
  }

  private static @Nullable Object[] values(OutboxEntry entry) {
    return new @Nullable Object[] {
      entry.company().value(),
      entry.message().value(),
      entry.account().value(),
      entry.conversation().value(),
      Words.of(entry.stage()),
      entry.lineAt().toEpochMilli(),
      entry.dueAt().toEpochMilli(),
      entry.expiresAt().map(Instant::toEpochMilli).orElse(null),
      entry.attempts(),
      entry.priority().place()
    };
  }
}
