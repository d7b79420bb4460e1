package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.OutboxEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of the outbox.
final class OutboxRows {

  static final String COLUMNS =
      "o.company, o.message, o.account, o.conversation, o.stage, o.line_at, o.due_at, "
          + "o.expires_at, o.attempts, o.priority";

  /// The priorities as they are kept.
  static final List<Integer> PRIORITIES =
      Stream.of(OutboxEntry.Priority.values()).map(OutboxEntry.Priority::place).toList();

  /// Answers before bulk, then earliest due first.
  static final Comparator<OutboxEntry> BY_PRIORITY =
      Comparator.comparing(OutboxEntry::priority)
          .thenComparing(OutboxEntry::dueAt)
          .thenComparing(entry -> entry.message().value());

  private static final Columns ROWS =
      Columns.of(
          "outbox",
          "company text, message text | account text, conversation text, stage text,"
              + " line_at bigint, due_at bigint, expires_at bigint, attempts int, priority int");
  private static final Columns KEYS = Columns.of("outbox", "company text, message text");

  private static final String KNOWN =
      """
      select o.company, o.message as id from unnest(?, ?) as n(company, id)
      join outbox o on o.company = n.company and o.message = n.id
      """;

  private OutboxRows() {}

  static OutboxEntry map(ResultSet row) throws SQLException {
    return new OutboxEntry(
        new MessageId(row.getString("message")),
        new CompanyId(row.getString("company")),
        new AccountId(row.getString("account")),
        new ConversationId(row.getString("conversation")),
        Rows.word(row, "stage", OutboxEntry.Stage.class),
        Rows.instant(row, "line_at"),
        Rows.instant(row, "due_at"),
        Rows.maybeInstant(row, "expires_at"),
        row.getInt("attempts"),
        OutboxEntry.Priority.at(row.getInt("priority")));
  }

  /// Puts these, and then takes out those that are done with.
  static void write(Handle handle, ManyRows rows, List<OutboxEntry> entries, List<RowKey> settled) {
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
    rows.insert(handle.getConnection(), ROWS, fresh);
    rows.update(handle.getConnection(), ROWS, changed);
    rows.delete(handle.getConnection(), KEYS, settled.stream().map(RowKey::values).toList());
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
