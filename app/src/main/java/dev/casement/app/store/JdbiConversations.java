package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/// Conversations and messages in the database.
final class JdbiConversations implements ConversationStore {

  private static final String MESSAGES = "select " + MessageRows.COLUMNS + " from message ";

  private final Reads reads;
  private final Lookups lookups;
  private final GroupCommit writer;
  private final JdbiCommit commit;
  private final ClaimedOutbox outbox;
  private final JdbiFeed feed;
  private final OldRows old;

  JdbiConversations(
      Reads reads,
      Lookups lookups,
      GroupCommit writer,
      JdbiCommit commit,
      ClaimedOutbox outbox,
      JdbiFeed feed,
      OldRows old) {
    this.reads = reads;
    this.lookups = lookups;
    this.writer = writer;
    this.commit = commit;
    this.outbox = outbox;
    this.feed = feed;
    this.old = old;
  }

  @Override
  public Optional<Conversation> conversation(CompanyId company, ConversationId id) {
    return find(company, id)
        .or(() -> find(company, reads.read(handle -> Absorption.into(handle, company, id))));
  }

  private Optional<Conversation> find(CompanyId company, ConversationId id) {
    return lookups.conversations().ask(RowKey.of(company, id.value())).stream().findFirst();
  }

  @Override
  public List<Conversation> conversationsOf(CompanyId company, ContactId contact) {
    return reads.read(handle ->
        handle
            .createQuery(
                "select "
                    + ConversationRows.COLUMNS
                    + " from conversation v where v.company = :company and v.contact = :contact")
            .bind("company", company.value())
            .bind("contact", contact.value())
            .map((row, _) -> ConversationRows.map(row))
            .list());
  }

  @Override
  public Optional<Conversation> conversationWith(
      CompanyId company, AccountId account, CustomerAddress address) {
    return lookups.threads().ask(AddressKey.of(company, account, address)).stream().findFirst();
  }

  @Override
  public Page<Conversation> conversations(
      CompanyId company, ConversationQuery query, PageRequest page) {
    return reads.read(handle -> ConversationViews.page(handle, company, query, page));
  }

  @Override
  public List<Conversation> snoozed(Instant until, int most) {
    return reads.read(handle ->
        handle
            .createQuery(
                "select "
                    + ConversationRows.COLUMNS
                    + " from conversation_snoozed s join conversation v"
                    + " on v.company = s.company and v.id = s.conversation"
                    + " where s.until_at <= :until order by s.until_at, s.company, s.conversation"
                    + " fetch first :most rows only")
            .bind("until", until.toEpochMilli())
            .bind("most", most)
            .map((row, _) -> ConversationRows.map(row))
            .list());
  }

  @Override
  public Optional<Message> message(CompanyId company, MessageId id) {
    return lookups.messages().ask(RowKey.of(company, id.value())).stream().findFirst();
  }

  @Override
  public Optional<Message> message(
      CompanyId company, ConversationId conversation, String externalId) {
    return known(company, externalId).stream()
        .filter(message -> message.conversation().equals(conversation))
        .findFirst();
  }

  @Override
  public Optional<Message> messageKnownAs(CompanyId company, String externalId) {
    return known(company, externalId).stream().findFirst();
  }

  private List<Message> known(CompanyId company, String externalId) {
    return lookups.known().ask(new Lookups.ProviderKey(company.value(), externalId));
  }

  @Override
  public Page<Message> messages(
      CompanyId company, ConversationId conversation, Order order, PageRequest page) {
    Keyset keyset =
        new Keyset("company,conversation", "sent_at", "id", order == Order.OLDEST_FIRST);
    String sql =
        MESSAGES
            + "where company = :company and conversation = :conversation"
            + keyset.after(page)
            + keyset.order();
    List<Message> found =
        reads.read(
            handle -> thread(keyset.bind(handle.createQuery(sql), page), company, conversation));
    return Keyset.page(found, m -> new Cursor(m.sentAt(), m.id().value()), page);
  }

  private static List<Message> thread(Query query, CompanyId company, ConversationId conversation) {
    return query
        .bind("company", company.value())
        .bind("conversation", conversation.value())
        .map((row, _) -> MessageRows.map(row))
        .list();
  }

  @Override
  public List<OutboundMessage> unread(
      CompanyId company, ConversationId conversation, Instant watermark) {
    String sql =
        MESSAGES
            + """
            where company = :company and conversation = :conversation and sent_at <= :watermark
              and state in ('sent', 'delivered')
            order by company, conversation, sent_at, id
            """;
    return ours(
            reads.read(handle ->
                thread(
                    handle.createQuery(sql).bind("watermark", watermark.toEpochMilli()),
                    company,
                    conversation)))
        .stream()
        .filter(message -> !message.leftAt().isAfter(watermark))
        .toList();
  }

  @Override
  public List<OutboundMessage> held(CompanyId company, ConversationId conversation) {
    return ours(lookups.held().ask(RowKey.of(company, conversation.value())));
  }

  private static List<OutboundMessage> ours(List<Message> messages) {
    return messages.stream()
        .filter(OutboundMessage.class::isInstance)
        .map(OutboundMessage.class::cast)
        .toList();
  }

  @Override
  public List<Waiting> waiting(CompanyId company, AccountId account, String externalId) {
    return lookups
        .waiting()
        .ask(new Lookups.WaitingKey(company.value(), account.value(), externalId));
  }

  @Override
  public void forgetWaiting(Instant before) {
    Sweep.rows(writer, "waiting_receipt", "received_at < :before", before);
  }

  @Override
  public boolean forgetMessages(Map<CompanyId, Instant> before) {
    return old.forgetMessages(before);
  }

  @Override
  public Optional<MessageId> oldestMessage(CompanyId company) {
    return reads.read(handle ->
        handle
            .select(
                "select id from message where company = ? order by company, id"
                    + " fetch first 1 row only",
                company.value())
            .map((row, _) -> new MessageId(row.getString("id")))
            .findOne());
  }

  @Override
  public List<Conversation> quiet(
      CompanyId company, Instant before, Optional<Cursor> after, int limit) {
    return reads.read(handle -> ConversationViews.quiet(handle, company, before, after, limit));
  }

  @Override
  public CommitResult commit(Changes changes) {
    JdbiCommit.Prepared prepared = JdbiCommit.prepare(changes);
    CommitResult result = written(prepared);
    if (result instanceof CommitResult.Done) {
      outbox.release(changes.settled());
      feed.tell(changes.company());
    }
    return result;
  }

  private CommitResult written(JdbiCommit.Prepared prepared) {
    try {
      return writer.write(Scope.of(prepared.changes().company()), commit, prepared);
    } catch (RuntimeException failed) {
      commit.takenBack();
      throw failed;
    }
  }
}
