package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.AuthorJson;
import dev.casement.app.json.CircumstancesJson;
import dev.casement.app.json.ContentJson;
import dev.casement.app.json.DecisionJson;
import dev.casement.app.json.FailureJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.QuoteJson;
import dev.casement.app.json.StepJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.domain.message.Resending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of messages. The `state` of an inbound one is `received`.
final class MessageRows {

  static final String COLUMNS =
      "company, id, conversation, sent_at, created_at, state, external_id, doc";

  private static final String RECEIVED = "received";

  private MessageRows() {}

  static Message map(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    MessageId id = new MessageId(row.getString("id"));
    CompanyId company = new CompanyId(row.getString("company"));
    ConversationId conversation = new ConversationId(row.getString("conversation"));
    Optional<String> externalId = Rows.maybeText(row, "external_id");
    Optional<RawRef> raw = doc.maybeObject("raw").map(MessageRows::raw);
    if (row.getString("state").equals(RECEIVED)) {
      return new InboundMessage(
          id,
          company,
          conversation,
          ContentJson.read(doc),
          externalId,
          Rows.instant(row, "created_at"),
          Rows.instant(row, "sent_at"),
          doc.maybeText("reply_to"),
          raw,
          CircumstancesJson.read(doc));
    }
    return new OutboundMessage(
        id,
        company,
        conversation,
        ContentJson.read(doc),
        externalId,
        Rows.instant(row, "created_at"),
        Rows.instant(row, "sent_at"),
        AuthorJson.read(doc.object("author")),
        Rows.word(row, "state", DeliveryState.class),
        doc.objects("statuses", StepJson::read),
        doc.maybeObject("decision").map(DecisionJson::read),
        doc.maybeObject("cost").map(QuoteJson::read),
        doc.maybeObject("error").map(FailureJson::read),
        doc.maybeText("tag").map(MessageTag::new),
        doc.maybeText("reply_to").map(MessageId::new),
        doc.maybeInstant("expires_at"),
        doc.flag("echo"),
        raw,
        new Resending(
            doc.maybeText("resends").map(MessageId::new),
            doc.maybeText("resent_as").map(MessageId::new)));
  }

  /// A message as the values of its row, in the order of [MessagePuts#ROWS]. The caller makes it,
  /// so that the writer only writes.
  static Row row(Message message) {
    return new Row(
        message,
        new @Nullable Object[] {
          message.company().value(),
          message.id().value(),
          message.conversation().value(),
          message.sentAt().toEpochMilli(),
          message.createdAt().toEpochMilli(),
          state(message),
          message.externalId().orElse(null),
          message.externalId().map(Rows::hash).orElse(null),
          Json.print(doc(message))
        });
  }

  private static String state(Message message) {
    return switch (message) {
      case InboundMessage _ -> RECEIVED;
      case OutboundMessage ours -> Words.of(ours.state());
    };
  }

  static ObjectNode doc(Message message) {
    ObjectNode doc = ContentJson.write(message.content());
    message
        .raw()
        .ifPresent(
            raw -> doc.putObject("raw").put("event", raw.event()).put("position", raw.position()));
    switch (message) {
      case InboundMessage theirs -> {
        theirs.replyTo().ifPresent(id -> doc.put("reply_to", id));
        CircumstancesJson.writeInto(doc, theirs.circumstances());
      }
      case OutboundMessage ours -> {
        doc.set("author", AuthorJson.write(ours.author()));
        doc.set("statuses", Json.array(ours.steps(), StepJson::write));
        ours.decision().ifPresent(decision -> doc.set("decision", DecisionJson.write(decision)));
        ours.cost().ifPresent(cost -> doc.set("cost", QuoteJson.write(cost)));
        ours.failure().ifPresent(failure -> doc.set("error", FailureJson.write(failure)));
        ours.tag().ifPresent(tag -> doc.put("tag", tag.word()));
        ours.replyTo().ifPresent(id -> doc.put("reply_to", id.value()));
        ours.expiresAt().ifPresent(at -> doc.put("expires_at", Json.instant(at)));
        doc.put("echo", ours.echo());
        ours.resending().of().ifPresent(id -> doc.put("resends", id.value()));
        ours.resending().as().ifPresent(id -> doc.put("resent_as", id.value()));
      }
    }
    return doc;
  }

  private static RawRef raw(Members raw) {
    return new RawRef(raw.text("event"), raw.maybeWhole("position").map(Long::intValue).orElse(0));
  }

  /// A message and its values.
  @SuppressWarnings("ArrayRecordComponent") // on its way into a statement
  record Row(Message message, @Nullable Object[] values) {
    RowKey key() {
      return RowKey.of(message.company(), message.id().value());
    }
  }
}
