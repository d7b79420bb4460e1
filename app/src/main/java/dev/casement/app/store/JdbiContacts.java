package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Contacts in the database.
final class JdbiContacts implements ContactStore {

  private static final Keyset NEWEST = new Keyset("c.company", "c.created_at", "c.id", false);

  private final Reads reads;

  JdbiContacts(Reads reads) {
    this.reads = reads;
  }

  @Override
  public Optional<Contact> contact(CompanyId company, ContactId id) {
    return reads.read(handle -> find(handle, company, id));
  }

  private static Optional<Contact> find(Handle handle, CompanyId company, ContactId id) {
    return handle
        .createQuery(
            "select "
                + ContactRows.COLUMNS
                + " from contact c where c.company = :company and c.id = :id")
        .bind("company", company.value())
        .bind("id", id.value())
        .map((row, _) -> ContactRows.map(row))
        .findOne();
  }

  @Override
  public Optional<Contact> at(CompanyId company, Identity identity) {
    return reads.read(handle ->
        ContactRows.owner(handle, company, identity)
            .flatMap(owner -> find(handle, company, owner)));
  }

  @Override
  public List<LinkRecord> links(CompanyId company, ContactId id) {
    return reads.read(handle -> ContactLinks.of(handle, company, id));
  }

  @Override
  public Page<Contact> contacts(CompanyId company, PageRequest page) {
    String sql =
        "select "
            + ContactRows.COLUMNS
            + " from contact c where c.company = :company and c.merged_into is null"
            + NEWEST.after(page)
            + NEWEST.order();
    List<Contact> found =
        reads.read(handle ->
            NEWEST
                .bind(handle.createQuery(sql), page)
                .bind("company", company.value())
                .map((row, _) -> ContactRows.map(row))
                .list());
    return Keyset.page(found, c -> new Cursor(c.createdAt(), c.id().value()), page);
  }
}
