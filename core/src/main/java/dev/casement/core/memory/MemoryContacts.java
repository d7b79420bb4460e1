package dev.casement.core.memory;

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

/// Contacts in memory.
final class MemoryContacts implements ContactStore {

  private final Rows rows;

  MemoryContacts(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Contact> contact(CompanyId company, ContactId id) {
    synchronized (rows) {
      return Optional.ofNullable(rows.of(company).contacts.get(id));
    }
  }

  @Override
  public Optional<Contact> at(CompanyId company, Identity identity) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      return Optional.ofNullable(own.identities.get(identity)).map(own.contacts::get);
    }
  }

  @Override
  public List<LinkRecord> links(CompanyId company, ContactId id) {
    synchronized (rows) {
      return List.copyOf(rows.of(company).links.getOrDefault(id, List.of()));
    }
  }

  @Override
  public Page<Contact> contacts(CompanyId company, PageRequest page) {
    synchronized (rows) {
      List<Contact> found =
          rows.of(company).contacts.values().stream()
              .filter(contact -> contact.mergedInto().isEmpty())
              .toList();
      return Paging.descending(found, c -> new Cursor(c.createdAt(), c.id().value()), page);
    }
  }
}
