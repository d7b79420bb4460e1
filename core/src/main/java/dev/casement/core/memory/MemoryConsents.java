package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.ConsentStore;
import java.util.Comparator;
import java.util.List;

/// Consent histories in memory.
final class MemoryConsents implements ConsentStore {

  private final Rows rows;

  MemoryConsents(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<Consent> history(CompanyId company, ContactId contact) {
    synchronized (rows) {
      return rows.of(company).consents.getOrDefault(contact, List.of()).stream()
          .sorted(Comparator.comparing(Consent::at).thenComparing(Consent::id))
          .toList();
    }
  }
}
