package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.privacy.Erasure;
import dev.casement.core.port.store.ConsentStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Consent histories in the database.
final class JdbiConsents implements ConsentStore {

  private final Reads reads;

  JdbiConsents(Reads reads) {
    this.reads = reads;
  }

  @Override
  public List<Consent> history(CompanyId company, ContactId contact) {
    return reads.read(handle ->
        ContactLinks.family(handle, company, contact)
            .flatMap(member -> own(handle, company, member).stream())
            .sorted(Comparator.comparing(Consent::at).thenComparing(Consent::id))
            .toList());
  }

  private static List<Consent> own(Handle handle, CompanyId company, ContactId contact) {
    return handle
        .createQuery(
            """
            select company, contact, given_at, id, doc from consent
            where company = :company and contact = :contact
            order by company, contact, given_at, id
            """)
        .bind("company", company.value())
        .bind("contact", contact.value())
        .map((row, _) -> map(row))
        .list();
  }

  static void add(Handle handle, Consent consent) {
    handle
        .createUpdate(
            """
            insert into consent (company, contact, given_at, id, doc)
            values (:company, :contact, :given_at, :id, :doc)
            """)
        .bind("company", consent.company().value())
        .bind("contact", consent.contact().value())
        .bind("given_at", consent.at().toEpochMilli())
        .bind("id", consent.id())
        .bind("doc", Json.print(doc(consent)))
        .execute();
  }

  /// Removes the history of a person who is erased.
  static void erase(Handle handle, Erasure erasure, ContactId contact) {
    handle.execute(
        "delete from consent where company = ? and contact = ?",
        erasure.company().value(),
        contact.value());
  }

  private static ObjectNode doc(Consent consent) {
    ObjectNode doc = Json.object();
    doc.put("channel", consent.channel().value());
    doc.put("kind", Words.of(consent.kind()));
    doc.put("purpose", Words.of(consent.purpose()));
    consent.account().ifPresent(account -> doc.put("account_id", account.value()));
    doc.put("source", consent.source());
    consent.wording().ifPresent(wording -> doc.put("wording", wording));
    doc.put("recorded_at", Json.instant(consent.recordedAt()));
    return doc;
  }

  private static Consent map(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new Consent(
        row.getString("id"),
        new CompanyId(row.getString("company")),
        new ContactId(row.getString("contact")),
        new ChannelId(doc.text("channel")),
        doc.word("kind", Consent.Kind.class),
        doc.word("purpose", Purpose.class),
        doc.maybeText("account_id").map(AccountId::new),
        doc.text("source"),
        doc.maybeText("wording"),
        Rows.instant(row, "given_at"),
        doc.instant("recorded_at"));
  }
}
