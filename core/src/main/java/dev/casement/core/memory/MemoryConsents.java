package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.ConsentStore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Consent histories in memory.
final class MemoryConsents implements ConsentStore {

  private final Rows rows;

  MemoryConsents(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<Consent> history(CompanyId company, ContactId contact) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      return family(own, contact)
          .flatMap(member -> own.consents.getOrDefault(member, List.of()).stream())
          .sorted(Comparator.comparing(Consent::at).thenComparing(Consent::id))
          .toList();
    }
  }

  /// The contact, and all that were merged into it.
  private static Stream<ContactId> family(Rows.OfCompany own, ContactId head) {
    Stream<ContactId> members =
        own.contacts.values().stream()
            .filter(contact -> contact.mergedInto().filter(head::equals).isPresent())
            .flatMap(contact -> family(own, contact.id()));
    return Stream.concat(Stream.of(head), members);
  }
}
