package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.json.LinkRecordJson;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.LinkRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Which contacts turned out to be which, and the lines that say so.
final class ContactLinks {

  private ContactLinks() {}

  static void add(Handle handle, LinkRecord link) {
    handle.execute(
        "insert into contact_link (company, contact, id, doc) values (?, ?, ?, ?)",
        link.company().value(),
        link.contact().value(),
        link.id(),
        Json.print(LinkRecordJson.write(link)));
  }

  static List<LinkRecord> of(Handle handle, CompanyId company, ContactId contact) {
    return handle
        .createQuery(
            """
            select doc from contact_link where company = :company and contact = :contact
            order by company, contact, id
            """)
        .bind("company", company.value())
        .bind("contact", contact.value())
        .map((row, _) -> LinkRecordJson.read(company, Rows.members(row, "doc")))
        .list();
  }

  /// A contact and all that were merged into it, themselves or by others.
  static Stream<ContactId> family(Handle handle, CompanyId company, ContactId head) {
    List<ContactId> members =
        handle
            .createQuery(
                "select contact from contact_merged where company = :company and head = :head")
            .bind("company", company.value())
            .bind("head", head.value())
            .map((row, _) -> new ContactId(row.getString("contact")))
            .list();
    return Stream.concat(
        Stream.of(head), members.stream().flatMap(member -> family(handle, company, member)));
  }
}
