package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// A conversation that turned out to be with the same user as another one: what is in it moves
/// there, and its id leads there.
final class Absorption {

  private final Handle handle;
  private final CompanyId company;
  private final Map<String, String> ids;

  Absorption(Handle handle, CompanyId company, ConversationId gone, ConversationId into) {
    this.handle = handle;
    this.company = company;
    this.ids = Map.of("company", company.value(), "gone", gone.value(), "into", into.value());
  }

  /// Whether it is not at this version any more.
  boolean conflicts(long version) {
    return handle
        .createQuery("select version from conversation where company = :company and id = :gone")
        .bindMap(ids)
        .mapTo(long.class)
        .findOne()
        .filter(stored -> stored == version)
        .isEmpty();
  }

  void apply() {
    for (String table : new String[] {"message", "message_held", "outbox", "ledger", "note"}) {
      execute(
          "update "
              + table
              + " set conversation = :into where company = :company and conversation = :gone");
    }
    execute(
        """
        delete from conversation_unread where company = :company and conversation = :gone
          and active_at =
            (select active_at from conversation where company = :company and id = :gone)
        """);
    execute(
        """
        delete from conversation_snoozed where company = :company and conversation = :gone
        """);
    releaseAddresses();
    execute("delete from conversation where company = :company and id = :gone");
    execute(
        """
        update conversation_absorbed set conversation = :into
        where company = :company and conversation = :gone
        """);
    execute(
        """
        insert into conversation_absorbed (company, id, conversation)
        values (:company, :gone, :into)
        """);
  }

  private void releaseAddresses() {
    handle
        .createQuery(
            "select account, addresses from conversation where company = :company and id = :gone")
        .bindMap(ids)
        .map((row, _) -> keys(row))
        .one()
        .forEach(key ->
            handle
                .createUpdate(
                    """
                    delete from conversation_address
                    where company = :company and account = :account and kind = :kind
                      and address = :address
                    """)
                .bindMap(key)
                .execute());
  }

  private List<Map<String, String>> keys(ResultSet row) throws SQLException {
    AccountId account = new AccountId(row.getString("account"));
    return ConversationRows.addresses(row.getString("addresses")).stream()
        .map(address -> ConversationRows.key(company, account, address))
        .toList();
  }

  private void execute(String sql) {
    handle.createUpdate(sql).bindMap(ids).execute();
  }

  /// Where a conversation went, if it did.
  static ConversationId into(Handle handle, CompanyId company, ConversationId id) {
    return handle
        .createQuery(
            """
            select conversation from conversation_absorbed where company = :company and id = :id
            """)
        .bind("company", company.value())
        .bind("id", id.value())
        .map((row, _) -> new ConversationId(row.getString("conversation")))
        .findOne()
        .orElse(id);
  }
}
