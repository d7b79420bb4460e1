package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import java.util.Optional;

/// People. They are put by [ConversationStore#commit]. Thread-safe.
public interface ContactStore {

  Optional<Contact> contact(CompanyId company, ContactId id);

  /// Whose address this is.
  Optional<Contact> at(CompanyId company, Identity identity);

  /// Contacts by creation, newest first.
  ///
  /// @param text part of a name, user name, phone or id, ignoring case
  Page<Contact> contacts(CompanyId company, Optional<String> text, PageRequest page);
}
