package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.ContactId;
import java.util.List;

/// Consent histories. Entries are added by [ConversationStore#commit] and never change.
/// Thread-safe.
public interface ConsentStore {

  /// Everything this contact agreed to or stopped, and those that were merged into it, oldest
  /// first.
  List<Consent> history(CompanyId company, ContactId contact);
}
