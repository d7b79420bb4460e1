package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.BillingJson;
import dev.casement.app.json.EvidenceJson;
import dev.casement.app.json.IdentityJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.LastMessage;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Direction;
import dev.casement.core.domain.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of conversations as values.
final class ConversationRows {

  static final String COLUMNS =
      "v.company, v.id, v.version, v.account, v.channel, v.contact, v.addresses, v.status, "
          + "v.assignee, v.team, v.active_at, v.closes_at, v.unread, v.doc";

  private ConversationRows() {}

  static Conversation map(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new Conversation(
        new ConversationId(row.getString("id")),
        new CompanyId(row.getString("company")),
        new AccountId(row.getString("account")),
        new ChannelId(row.getString("channel")),
        new ContactId(row.getString("contact")),
        addresses(row.getString("addresses")),
        Rows.word(row, "status", Conversation.Status.class),
        doc.maybeInstant("snoozed_until"),
        doc.flag("issue_open"),
        holder(row, "assignee").map(AgentId::new),
        holder(row, "team").map(TeamId::new),
        EvidenceJson.read(doc.object("evidence")),
        Rows.maybeInstant(row, "closes_at"),
        doc.maybeInstant("extra_sent_at"),
        doc.maybeInstant("issue_template_at"),
        doc.maybeObject("comment").map(ConversationRows::comment),
        doc.maybeInstant("marketing_held_until"),
        doc.flag("owned_by_other"),
        row.getInt("unread"),
        doc.maybeObject("last_message").map(ConversationRows::lastMessage),
        doc.maybeObject("billing").map(BillingJson::read).orElse(BillingThread.NONE),
        doc.instant("created_at"),
        Rows.instant(row, "active_at"),
        row.getLong("version"));
  }

  /// A conversation with the JSON of its row. The caller makes it, so that the writer only writes.
  static Row row(Conversation conversation) {
    return new Row(conversation, addresses(conversation.addresses()), doc(conversation));
  }

  private static String doc(Conversation conversation) {
    ObjectNode doc = Json.object();
    doc.put("issue_open", conversation.issueOpen());
    conversation.issueTemplateAt().ifPresent(at -> doc.put("issue_template_at", Json.instant(at)));
    conversation.snoozedUntil().ifPresent(at -> doc.put("snoozed_until", Json.instant(at)));
    doc.set("evidence", EvidenceJson.write(conversation.evidence()));
    conversation.extraSentAt().ifPresent(at -> doc.put("extra_sent_at", Json.instant(at)));
    conversation.comment().ifPresent(comment -> doc.set("comment", comment(comment)));
    conversation
        .marketingHeldUntil()
        .ifPresent(at -> doc.put("marketing_held_until", Json.instant(at)));
    doc.put("owned_by_other", conversation.ownedByOther());
    conversation.lastMessage().ifPresent(last -> doc.set("last_message", lastMessage(last)));
    if (!conversation.billing().equals(BillingThread.NONE)) {
      doc.set("billing", BillingJson.write(conversation.billing()));
    }
    doc.put("created_at", Json.instant(conversation.createdAt()));
    return Json.print(doc);
  }

  /// Nobody is an empty text, so that an index finds what is nobody's like what is somebody's.
  private static Optional<String> holder(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(id -> !id.isEmpty());
  }

  private static String addresses(List<CustomerAddress> addresses) {
    return Json.print(Json.array(addresses, IdentityJson::address));
  }

  static List<CustomerAddress> addresses(String json) {
    List<CustomerAddress> addresses = new ArrayList<>();
    Json.parse(json).forEach(node -> addresses.add(IdentityJson.address(Members.of(node))));
    return addresses;
  }

  private static ObjectNode comment(CommentThread comment) {
    ObjectNode tree =
        Json.object()
            .put("external_id", comment.externalId())
            .put("where", Words.of(comment.where()))
            .put("commented_at", Json.instant(comment.commentedAt()));
    comment.repliedAt().ifPresent(at -> tree.put("replied_at", Json.instant(at)));
    return tree;
  }

  private static CommentThread comment(Members comment) {
    return new CommentThread(
        comment.text("external_id"),
        comment.word("where", Comment.Where.class),
        comment.instant("commented_at"),
        comment.maybeInstant("replied_at"));
  }

  private static ObjectNode lastMessage(LastMessage last) {
    return Json.object()
        .put("id", last.id().value())
        .put("direction", Words.of(last.direction()))
        .put("type", last.type())
        .put("preview", last.preview())
        .put("at", Json.instant(last.at()));
  }

  private static LastMessage lastMessage(Members last) {
    return new LastMessage(
        new MessageId(last.text("id")),
        last.word("direction", Direction.class),
        last.text("type"),
        last.text("preview"),
        last.instant("at"));
  }

  /// The key of an address.
  static Map<String, String> key(CompanyId company, AccountId account, CustomerAddress address) {
    return Map.of(
        "company", company.value(),
        "account", account.value(),
        "kind", Words.of(address.kind()),
        "address", address.value());
  }

  /// A conversation, and what its row keeps as JSON.
  record Row(Conversation conversation, String addresses, String doc) {}
}
