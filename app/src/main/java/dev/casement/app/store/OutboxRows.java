package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.OutboxEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
}
