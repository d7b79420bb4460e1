package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.BillingJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.StepJson;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.port.store.WaitingReceipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Rows of receipts whose message is not known yet.
final class WaitingRows {

  private WaitingRows() {}

  static void put(Handle handle, CompanyId company, WaitingReceipt waiting) {
    remove(handle, company, waiting.id());
    handle
        .createUpdate(
            """
            insert into waiting_receipt (company, id, account, external_hash, received_at, doc)
            values (:company, :id, :account, :external_hash, :received_at, :doc)
            """)
        .bind("company", company.value())
        .bind("id", waiting.id())
        .bind("account", waiting.account().value())
        .bind("external_hash", Rows.hash(waiting.receipt().externalId()))
        .bind("received_at", waiting.receivedAt().toEpochMilli())
        .bind("doc", doc(waiting.receipt()))
        .execute();
  }

  static void remove(Handle handle, CompanyId company, String id) {
    handle.execute("delete from waiting_receipt where company = ? and id = ?", company.value(), id);
  }

  static List<WaitingReceipt> find(
      Handle handle, CompanyId company, AccountId account, String externalId) {
    return handle
        .createQuery(
            """
            select id, account, received_at, doc from waiting_receipt
            where company = :company and account = :account and external_hash = :external_hash
            order by id
            """)
        .bind("company", company.value())
        .bind("account", account.value())
        .bind("external_hash", Rows.hash(externalId))
        .map((row, _) -> map(row))
        .filter(waiting -> waiting.receipt().externalId().equals(externalId))
        .list();
  }

  private static String doc(DeliveryReceipt receipt) {
    ObjectNode doc = Json.object();
    doc.put("external_id", receipt.externalId());
    receipt.reference().ifPresent(reference -> doc.put("reference", reference));
    doc.set("step", StepJson.write(receipt.step()));
    receipt.price().ifPresent(price -> doc.set("price", BillingJson.write(price)));
    return Json.print(doc);
  }

  private static WaitingReceipt map(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new WaitingReceipt(
        row.getString("id"),
        new AccountId(row.getString("account")),
        new DeliveryReceipt(
            doc.text("external_id"),
            doc.maybeText("reference"),
            StepJson.read(doc.object("step")),
            doc.maybeObject("price").map(BillingJson::price)),
        Rows.instant(row, "received_at"));
  }
}
