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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

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

  static void put(Handle handle, OutboxEntry entry) {
    Map<String, Object> row = new HashMap<>();
    row.put("company", entry.company().value());
    row.put("message", entry.message().value());
    row.put("account", entry.account().value());
    row.put("conversation", entry.conversation().value());
    row.put("stage", Words.of(entry.stage()));
    row.put("line_at", entry.lineAt().toEpochMilli());
    row.put("due_at", entry.dueAt().toEpochMilli());
    row.put("expires_at", entry.expiresAt().map(Instant::toEpochMilli));
    row.put("attempts", entry.attempts());
    row.put("priority", entry.priority().place());
    int updated =
        handle
            .createUpdate(
                """
                update outbox set account = :account, conversation = :conversation,
                  stage = :stage, line_at = :line_at, due_at = :due_at,
                  expires_at = :expires_at, attempts = :attempts,
                  priority = :priority
                where company = :company and message = :message
                """)
            .bindMap(row)
            .execute();
    if (updated == 0) {
      handle
          .createUpdate(
              """
              insert into outbox (company, message, account, conversation, stage, line_at, due_at,
                expires_at, attempts, priority)
              values (:company, :message, :account, :conversation, :stage, :line_at, :due_at,
                :expires_at, :attempts, :priority)
              """)
          .bindMap(row)
          .execute();
    }
  }

  static void settle(Handle handle, CompanyId company, MessageId message) {
    handle.execute(
        "delete from outbox where company = ? and message = ?", company.value(), message.value());
  }
}
