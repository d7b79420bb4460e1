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

/// Contacts in the database.
final class JdbiContacts implements ContactStore {

  private static final Keyset NEWEST = new Keyset("c.company", "c.created_at", "c.id", false);

  private final Reads reads;
  private final Lookups lookups;

  JdbiContacts(Reads reads, Lookups lookups) {
    this.reads = reads;
    this.lookups = lookups;
  }

  @Override
  public Optional<Contact> contact(CompanyId company, ContactId id) {
    return lookups.contacts().ask(RowKey.of(company, id.value())).stream().findFirst();
  }

  @Override
  public Optional<Contact> at(CompanyId company, Identity identity) {
    return lookups.people().ask(AddressKey.of(company, identity)).stream().findFirst();
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
