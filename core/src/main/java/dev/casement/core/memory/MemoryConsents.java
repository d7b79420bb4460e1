package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentLink;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.ConsentStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Consent histories in memory.
final class MemoryConsents implements ConsentStore {

  private final Rows rows;

  MemoryConsents(Rows rows) {
    this.rows = rows;
  }

  static void add(Rows.OfCompany own, Consent consent) {
    ConsentChain before =
        Optional.ofNullable(own.consents.get(consent.contact()))
            .orElseGet(() ->
                ConsentChain.empty(
                    consent.company(), consent.contact(), origin(own, consent.contact())));
    own.consents.put(consent.contact(), before.with(consent));
  }

  private static String origin(Rows.OfCompany own, ContactId contact) {
    return own.tombstones.stream()
        .filter(stone -> stone.contact().equals(contact))
        .reduce((_, later) -> later)
        .map(ConsentTombstone::hash)
        .orElse(ConsentLink.ORIGIN);
  }

  @Override
  public List<Consent> history(CompanyId company, ContactId contact) {
    return chains(company, contact).stream()
        .flatMap(chain -> chain.links().stream())
        .map(ConsentLink::entry)
        .sorted(Comparator.comparing(Consent::at).thenComparing(Consent::id))
        .toList();
  }

  @Override
  public List<ConsentChain> chains(CompanyId company, ContactId contact) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      return family(own, contact)
          .flatMap(member -> Optional.ofNullable(own.consents.get(member)).stream())
          .toList();
    }
  }

  @Override
  public List<ContactId> holders(CompanyId company, Optional<ContactId> after, int most) {
    synchronized (rows) {
      return rows.of(company).consents.keySet().stream()
          .filter(id -> after.isEmpty() || id.value().compareTo(after.get().value()) > 0)
          .sorted(Comparator.comparing(ContactId::value))
          .limit(most)
          .toList();
    }
  }

  @Override
  public boolean erase(CompanyId company, ContactId contact, Instant at, String reason) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      boolean any = false;
      for (ContactId member : family(own, contact).toList()) {
        any |= erase(own, company, member, at, reason);
      }
      return any;
    }
  }

  /// Puts a tombstone in the place of one contact's chain.
  static boolean erase(
      Rows.OfCompany own, CompanyId company, ContactId contact, Instant at, String reason) {
    Optional<ConsentChain> chain = Optional.ofNullable(own.consents.remove(contact));
    chain.ifPresent(gone ->
        own.tombstones.add(
            new ConsentTombstone(company, contact, gone.head(), gone.length(), at, reason)));
    return chain.isPresent();
  }

  @Override
  public List<ConsentTombstone> tombstones(CompanyId company, ContactId contact) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      List<ContactId> family = family(own, contact).toList();
      return own.tombstones.stream()
          .filter(stone -> family.contains(stone.contact()))
          .sorted(Comparator.comparing(ConsentTombstone::erasedAt))
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
