package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Direction;
import dev.casement.core.port.store.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// A conversation about to be put.
final class ConversationPut {

  private static final String SNOOZED = Words.of(Conversation.Status.SNOOZED);

  private final Handle handle;
  private final ConversationRows.Row row;
  private final Conversation conversation;
  private final Optional<Stored> stored;

  ConversationPut(Handle handle, ConversationRows.Row row) {
    this.handle = handle;
    this.row = row;
    this.conversation = row.conversation();
    this.stored =
        handle
            .createQuery(
                """
                select version, addresses, status, active_at, unread from conversation
                where company = :company and id = :id
                """)
            .bind("company", conversation.company().value())
            .bind("id", conversation.id().value())
            .map((old, _) ->
                new Stored(
                    old.getLong("version"),
                    old.getString("addresses"),
                    old.getString("status").equals(SNOOZED),
                    old.getLong("active_at"),
                    old.getInt("unread") > 0))
            .findOne();
  }

  /// Whether it moved in between, or one of its addresses is the conversation's of somebody who
  /// does not give it up in the same changes.
  boolean conflicts(Changes changes) {
    if (conversation.version() != stored.map(Stored::version).orElse(0L) + 1) {
      return true;
    }
    return added().stream().anyMatch(address -> isTaken(address, changes));
  }

  private boolean isTaken(CustomerAddress address, Changes changes) {
    return holder(handle, conversation.company(), conversation.account(), address)
        .filter(id -> !id.equals(conversation.id()) && !changes.absorbed().containsKey(id))
        .filter(id ->
            changes.others().stream()
                .noneMatch(other -> other.id().equals(id) && !other.addresses().contains(address)))
        .isPresent();
  }

  void apply() {
    put();
    List<CustomerAddress> before = before();
    before.stream().filter(a -> !conversation.addresses().contains(a)).forEach(this::release);
    added().stream().distinct().forEach(this::take);
    markUnread();
    markSnoozed();
  }

  private List<CustomerAddress> added() {
    List<CustomerAddress> known = before();
    return conversation.addresses().stream().filter(a -> !known.contains(a)).toList();
  }

  private List<CustomerAddress> before() {
    if (stored.isEmpty()) {
      return List.of();
    }
    String addresses = stored.get().addresses();
    return addresses.equals(row.addresses())
        ? conversation.addresses()
        : ConversationRows.addresses(addresses);
  }

  private void put() {
    String sql =
        stored.isPresent()
            ? """
            update conversation set version = :version, account = :account, channel = :channel,
              contact = :contact, addresses = :addresses, status = :status,
              assignee = :assignee, team = :team, active_at = :active_at,
              closes_at = :closes_at, ours_last = :ours_last, unread = :unread, doc = :doc
            where company = :company and id = :id
            """
            : """
            insert into conversation (company, id, version, account, channel, contact, addresses,
              status, assignee, team, active_at, closes_at, ours_last, unread, doc)
            values (:company, :id, :version, :account, :channel, :contact, :addresses,
              :status, :assignee, :team, :active_at, :closes_at, :ours_last, :unread, :doc)
            """;
    Update update = handle.createUpdate(sql);
    update
        .bind("company", conversation.company().value())
        .bind("id", conversation.id().value())
        .bind("version", conversation.version())
        .bind("account", conversation.account().value())
        .bind("channel", conversation.channel().value())
        .bind("contact", conversation.contact().value())
        .bind("addresses", row.addresses())
        .bind("status", Words.of(conversation.status()))
        .bind("assignee", conversation.assignee().map(AgentId::value).orElse(""))
        .bind("team", conversation.team().map(TeamId::value).orElse(""))
        .bind("active_at", conversation.activeAt().toEpochMilli())
        .bind("closes_at", conversation.windowClosesAt().map(Instant::toEpochMilli))
        .bind("ours_last", isOursLast())
        .bind("unread", conversation.unread())
        .bind("doc", row.doc())
        .execute();
  }

  private boolean isOursLast() {
    return conversation
        .lastMessage()
        .filter(last -> last.direction() == Direction.OUTBOUND)
        .isPresent();
  }

  private void markUnread() {
    long activeAt = conversation.activeAt().toEpochMilli();
    boolean unread = conversation.unread() > 0;
    boolean stays =
        stored.filter(old -> old.unread() == unread && old.activeAt() == activeAt).isPresent();
    if (stays) {
      return;
    }
    if (stored.filter(Stored::unread).isPresent()) {
      unread(
          "delete from conversation_unread where company = ? and active_at = ? and conversation ="
              + " ?",
          stored.get().activeAt());
    }
    if (unread) {
      unread(
          "insert into conversation_unread (company, active_at, conversation) values (?, ?, ?)",
          activeAt);
    }
  }

  private void markSnoozed() {
    if (stored.filter(Stored::snoozed).isPresent()) {
      handle.execute(
          "delete from conversation_snoozed where company = ? and conversation = ?",
          conversation.company().value(),
          conversation.id().value());
    }
    conversation
        .snoozedUntil()
        .ifPresent(until ->
            handle.execute(
                "insert into conversation_snoozed (company, conversation, until_at)"
                    + " values (?, ?, ?)",
                conversation.company().value(),
                conversation.id().value(),
                until.toEpochMilli()));
  }

  private void unread(String sql, long activeAt) {
    handle.execute(sql, conversation.company().value(), activeAt, conversation.id().value());
  }

  private void take(CustomerAddress address) {
    handle
        .createUpdate(
            """
            insert into conversation_address (company, account, kind, address, conversation)
            values (:company, :account, :kind, :address, :conversation)
            """)
        .bindMap(key(conversation.company(), conversation.account(), address))
        .bind("conversation", conversation.id().value())
        .execute();
  }

  private void release(CustomerAddress address) {
    handle
        .createUpdate(
            """
            delete from conversation_address
            where company = :company and account = :account and kind = :kind
              and address = :address
            """)
        .bindMap(key(conversation.company(), conversation.account(), address))
        .execute();
  }

  /// The conversation at an address.
  static Optional<ConversationId> holder(
      Handle handle, CompanyId company, AccountId account, CustomerAddress address) {
    return handle
        .createQuery(
            """
            select conversation from conversation_address
            where company = :company and account = :account and kind = :kind
              and address = :address
            """)
        .bindMap(key(company, account, address))
        .map((row, _) -> new ConversationId(row.getString("conversation")))
        .findOne();
  }

  /// The key of an address.
  static Map<String, String> key(CompanyId company, AccountId account, CustomerAddress address) {
    return Map.of(
        "company", company.value(),
        "account", account.value(),
        "kind", Words.of(address.kind()),
        "address", address.value());
  }

  /// What of the stored row matters for putting the next one.
  private record Stored(
      long version, String addresses, boolean snoozed, long activeAt, boolean unread) {}
}
