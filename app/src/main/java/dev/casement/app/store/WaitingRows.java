package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.BillingJson;
import dev.casement.app.json.IdentityJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.StepJson;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.store.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Rows of receipts whose message is not known yet.
final class WaitingRows {

  static final Columns ROWS =
      Columns.of(
          "waiting_receipt",
          "company text, id text | account text, external_hash bigint, received_at bigint,"
              + " doc text");
  static final Columns KEYS = Columns.of("waiting_receipt", "company text, id text");

  private WaitingRows() {}

  /// Its values, as [#ROWS] has the columns.
  static @Nullable Object[] values(CompanyId company, Waiting waiting) {
    return new @Nullable Object[] {
      company.value(),
      waiting.id(),
      waiting.account().value(),
      Rows.hash(waiting.externalId()),
      waiting.receivedAt().toEpochMilli(),
      doc(waiting)
    };
  }

  private static String doc(Waiting waiting) {
    return Json.print(
        switch (waiting) {
          case Waiting.Receipt receipt -> receipt(receipt.receipt());
          case Waiting.Reaction reaction -> reaction(reaction);
        });
  }

  private static ObjectNode receipt(DeliveryReceipt receipt) {
    ObjectNode doc = Json.object();
    doc.put("external_id", receipt.externalId());
    receipt.reference().ifPresent(reference -> doc.put("reference", reference));
    doc.set("step", StepJson.write(receipt.step()));
    receipt.price().ifPresent(price -> doc.set("price", BillingJson.write(price)));
    return doc;
  }

  private static ObjectNode reaction(Waiting.Reaction reaction) {
    ObjectNode doc = Json.object();
    doc.put("external_id", reaction.externalId());
    doc.put("reaction", reaction.reaction());
    reaction.emoji().ifPresent(emoji -> doc.put("emoji", emoji));
    doc.set("from", Json.array(reaction.from(), IdentityJson::address));
    doc.put("at", Json.instant(reaction.at()));
    doc.put("raw_event", reaction.raw().event()).put("raw_position", reaction.raw().position());
    return doc;
  }

  static Waiting map(ResultSet row) throws SQLException {
    String id = row.getString("id");
    AccountId account = new AccountId(row.getString("account"));
    Instant receivedAt = Rows.instant(row, "received_at");
    Members doc = Rows.members(row, "doc");
    return doc.maybeText("reaction")
        .<Waiting>map(reaction -> reaction(id, account, reaction, doc, receivedAt))
        .orElseGet(() -> new Waiting.Receipt(id, account, receipt(doc), receivedAt));
  }

  private static DeliveryReceipt receipt(Members doc) {
    return new DeliveryReceipt(
        doc.text("external_id"),
        doc.maybeText("reference"),
        StepJson.read(doc.object("step")),
        doc.maybeObject("price").map(BillingJson::price));
  }

  private static Waiting.Reaction reaction(
      String id, AccountId account, String reaction, Members doc, Instant receivedAt) {
    return new Waiting.Reaction(
        id,
        account,
        doc.text("external_id"),
        doc.objects("from", IdentityJson::address),
        reaction,
        doc.maybeText("emoji"),
        doc.instant("at"),
        new RawRef(
            doc.text("raw_event"), Math.toIntExact(doc.maybeWhole("raw_position").orElseThrow())),
        receivedAt);
  }
}
