package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.BillingJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.QuoteJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;

/// Rows of the ledger.
final class LedgerRows {

  static final String COLUMNS = "l.company, l.message, l.conversation, l.sent_at, l.doc";

  private LedgerRows() {}

  static String doc(LedgerEntry entry) {
    ObjectNode doc = Json.object();
    doc.put("account_id", entry.account().value());
    doc.put("channel", entry.channel().value());
    doc.put("zone", entry.zone().getId());
    doc.put("template", entry.template());
    doc.set("quote", QuoteJson.write(entry.quote()));
    entry.said().ifPresent(said -> doc.set("said", said(said, BillingJson.write(said.word()))));
    entry
        .belongs()
        .ifPresent(said -> doc.set("belongs", said(said, BillingJson.write(said.word()))));
    entry.deliveredAt().ifPresent(at -> doc.put("delivered_at", Json.instant(at)));
    entry.failedAt().ifPresent(at -> doc.put("failed_at", Json.instant(at)));
    entry.booked().ifPresent(cost -> doc.set("booked", QuoteJson.write(cost)));
    return Json.print(doc);
  }

  private static ObjectNode said(LedgerEntry.Said<?> said, ObjectNode word) {
    ObjectNode tree =
        Json.object().put("at", Json.instant(said.at())).put("status", Words.of(said.state()));
    tree.set("word", word);
    return tree;
  }

  static LedgerEntry map(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new LedgerEntry(
        new MessageId(row.getString("message")),
        new CompanyId(row.getString("company")),
        new AccountId(doc.text("account_id")),
        new ChannelId(doc.text("channel")),
        new ConversationId(row.getString("conversation")),
        Rows.instant(row, "sent_at"),
        ZoneId.of(doc.text("zone")),
        doc.flag("template"),
        QuoteJson.read(doc.object("quote")),
        doc.maybeObject("said")
            .map(said ->
                new LedgerEntry.Said<>(
                    said.instant("at"),
                    said.word("status", DeliveryState.class),
                    BillingJson.price(said.object("word")))),
        doc.maybeObject("belongs")
            .map(said ->
                new LedgerEntry.Said<>(
                    said.instant("at"),
                    said.word("status", DeliveryState.class),
                    BillingJson.belonging(said.object("word")))),
        doc.maybeInstant("delivered_at"),
        doc.maybeInstant("failed_at"),
        doc.maybeObject("booked").map(QuoteJson::read));
  }
}
