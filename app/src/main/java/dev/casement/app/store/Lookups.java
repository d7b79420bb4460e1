package dev.casement.app.store;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is asked for by key with every webhook and every send, each kind so that many who ask at
/// once share a query.
final class Lookups {

  private final Questions<RowKey, Conversation> conversations;
  private final Questions<AddressKey, Conversation> threads;
  private final Questions<RowKey, Contact> contacts;
  private final Questions<AddressKey, Contact> people;
  private final Questions<RowKey, Message> messages;
  private final Questions<ProviderKey, Message> known;
  private final Questions<RowKey, Message> held;
  private final Questions<RowKey, LedgerEntry> ledger;
  private final Questions<WaitingKey, Waiting> waiting;
  private final Questions<RowKey, ContactId> merged;
  private final Questions<RowKey, Consent> consents;

  Lookups(Reads reads) {
    conversations =
        byKey(
            reads,
            "select "
                + ConversationRows.COLUMNS
                + " from unnest(?, ?) as n(company, id)"
                + " join conversation v on v.company = n.company and v.id = n.id",
            RowKey::of,
            ConversationRows::map);
    threads =
        byAddress(
            reads,
            "select "
                + ConversationRows.COLUMNS
                + """
                , a.account as at_place, a.kind as at_kind, a.address as at_address
                from unnest(?, ?, ?, ?) as n(company, account, kind, address)
                join conversation_address a on a.company = n.company
                  and a.account = n.account and a.kind = n.kind and a.address = n.address
                join conversation v on v.company = a.company and v.id = a.conversation
                """,
            ConversationRows::map);
    contacts =
        byKey(
            reads,
            "select "
                + ContactRows.COLUMNS
                + " from unnest(?, ?) as n(company, id)"
                + " join contact c on c.company = n.company and c.id = n.id",
            RowKey::of,
            ContactRows::map);
    people =
        byAddress(
            reads,
            "select "
                + ContactRows.COLUMNS
                + """
                , i.channel as at_place, i.kind as at_kind, i.address as at_address
                from unnest(?, ?, ?, ?) as n(company, channel, kind, address)
                join contact_identity i on i.company = n.company
                  and i.channel = n.channel and i.kind = n.kind and i.address = n.address
                join contact c on c.company = i.company and c.id = i.contact
                """,
            ContactRows::map);
    messages =
        byKey(
            reads,
            """
            select m.* from unnest(?, ?) as n(company, id)
            join message m on m.company = n.company and m.id = n.id
            """,
            RowKey::of,
            MessageRows::map);
    known =
        by(
            reads,
            """
            select m.* from unnest(?, ?, ?) as n(company, hash, external_id)
            join message m on m.company = n.company and m.external_hash = n.hash
            where m.external_id = n.external_id order by m.id
            """,
            List.of("text", "bigint", "text"),
            ProviderKey::values,
            row -> new ProviderKey(row.getString("company"), row.getString("external_id")),
            MessageRows::map);
    held =
        byKey(
            reads,
            """
            select m.* from unnest(?, ?) as n(company, id)
            join message_held h on h.company = n.company and h.conversation = n.id
            join message m on m.company = h.company and m.id = h.message
            order by m.sent_at, m.id
            """,
            row -> new RowKey(row.getString("company"), row.getString("conversation")),
            MessageRows::map);
    ledger =
        byKey(
            reads,
            "select "
                + LedgerRows.COLUMNS
                + " from unnest(?, ?) as n(company, id)"
                + " join ledger l on l.company = n.company and l.message = n.id",
            row -> new RowKey(row.getString("company"), row.getString("message")),
            LedgerRows::map);
    waiting =
        by(
            reads,
            """
            select w.company, w.id, w.account, w.received_at, w.doc
            from unnest(?, ?, ?) as n(company, account, hash)
            join waiting_receipt w on w.company = n.company and w.account = n.account
              and w.external_hash = n.hash
            order by w.id
            """,
            List.of("text", "text", "bigint"),
            WaitingKey::values,
            row ->
                new WaitingKey(
                    row.getString("company"),
                    row.getString("account"),
                    WaitingRows.map(row).externalId()),
            WaitingRows::map);
    merged =
        byKey(
            reads,
            """
            select m.company, m.head, m.contact from unnest(?, ?) as n(company, id)
            join contact_merged m on m.company = n.company and m.head = n.id
            """,
            row -> new RowKey(row.getString("company"), row.getString("head")),
            row -> new ContactId(row.getString("contact")));
    consents =
        byKey(
            reads,
            """
            select c.company, c.contact, c.id, c.doc from unnest(?, ?) as n(company, id)
            join consent c on c.company = n.company and c.contact = n.id
            """,
            row -> new RowKey(row.getString("company"), row.getString("contact")),
            ConsentRows::entry);
  }

  private static <V> Questions<RowKey, V> byKey(
      Reads reads, String sql, OfRow<RowKey> key, OfRow<V> value) {
    return by(reads, sql, RowKey.TYPES, RowKey::values, key, value);
  }

  private static <V> Questions<AddressKey, V> byAddress(Reads reads, String sql, OfRow<V> value) {
    return by(reads, sql, AddressKey.TYPES, AddressKey::values, AddressKey::of, value);
  }

  private static <K, V> Questions<K, V> by(
      Reads reads,
      String sql,
      List<String> types,
      Function<K, @Nullable Object[]> values,
      OfRow<K> key,
      OfRow<V> value) {
    return new Questions<>(
        reads,
        (handle, keys, found) ->
            ManyKeys.read(
                handle,
                sql,
                types,
                keys.stream().map(values).toList(),
                row -> found.accept(key.of(row), value.of(row))));
  }

  Questions<RowKey, Conversation> conversations() {
    return conversations;
  }

  /// Conversations by an address of the customer's.
  Questions<AddressKey, Conversation> threads() {
    return threads;
  }

  Questions<RowKey, Contact> contacts() {
    return contacts;
  }

  /// Contacts by an address of theirs.
  Questions<AddressKey, Contact> people() {
    return people;
  }

  Questions<RowKey, Message> messages() {
    return messages;
  }

  /// Messages by the provider's id, in the order of ours.
  Questions<ProviderKey, Message> known() {
    return known;
  }

  /// Held messages by their conversation, oldest first.
  Questions<RowKey, Message> held() {
    return held;
  }

  /// Ledger entries by their message.
  Questions<RowKey, LedgerEntry> ledger() {
    return ledger;
  }

  /// What waits for a message, in the order in which it came.
  Questions<WaitingKey, Waiting> waiting() {
    return waiting;
  }

  /// Contacts by the one that they were merged into.
  Questions<RowKey, ContactId> merged() {
    return merged;
  }

  /// Consents by their contact, in no order.
  Questions<RowKey, Consent> consents() {
    return consents;
  }

  /// What a row says.
  private interface OfRow<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// A message as its provider names it.
  record ProviderKey(String company, String externalId) {
    private @Nullable Object[] values() {
      return new @Nullable Object[] {company, Rows.hash(externalId), externalId};
    }
  }

  /// A message of an account as its provider names it.
  record WaitingKey(String company, String account, String externalId) {
    private @Nullable Object[] values() {
      return new @Nullable Object[] {company, account, Rows.hash(externalId)};
    }
  }
}
