package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import java.util.List;
import java.util.Optional;

/// People. They are put by [ConversationStore#commit]. Thread-safe.
public interface ContactStore {

  Optional<Contact> contact(CompanyId company, ContactId id);

  /// Whose address this is.
  Optional<Contact> at(CompanyId company, Identity identity);

  /// Which addresses came to and went from this contact, oldest first.
  List<LinkRecord> links(CompanyId company, ContactId id);

  /// Contacts by creation, newest first, without those that were merged into others.
  Page<Contact> contacts(CompanyId company, PageRequest page);
}
