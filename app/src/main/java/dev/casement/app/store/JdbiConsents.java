package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.ConsentStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Consent histories in the database.
final class JdbiConsents implements ConsentStore {

  private final Reads reads;
  private final Lookups lookups;
  private final GroupCommit writer;

  JdbiConsents(Reads reads, Lookups lookups, GroupCommit writer) {
    this.reads = reads;
    this.lookups = lookups;
    this.writer = writer;
  }

  @Override
  public List<Consent> history(CompanyId company, ContactId contact) {
    return family(company, contact)
        .flatMap(member -> lookups.consents().ask(RowKey.of(company, member.value())).stream())
        .sorted(Comparator.comparing(Consent::at).thenComparing(Consent::id))
        .toList();
  }

  /// As [ContactLinks#family], shared with whoever asks at the same time: a history is read with
  /// every message.
  private Stream<ContactId> family(CompanyId company, ContactId head) {
    return Stream.concat(
        Stream.of(head),
        lookups.merged().ask(RowKey.of(company, head.value())).stream()
            .flatMap(member -> family(company, member)));
  }

  @Override
  public List<ConsentChain> chains(CompanyId company, ContactId contact) {
    return reads.read(handle ->
        ContactLinks.family(handle, company, contact)
            .flatMap(member -> ConsentRows.chain(handle, company, member).stream())
            .toList());
  }

  @Override
  public List<ContactId> holders(CompanyId company, Optional<ContactId> after, int most) {
    return reads.read(handle ->
        handle
            .createQuery(
                """
                select contact from consent_head where company = :company and contact > :after
                order by company, contact limit :most
                """)
            .bind("company", company.value())
            .bind("after", after.map(ContactId::value).orElse(""))
            .bind("most", most)
            .map((row, _) -> new ContactId(row.getString("contact")))
            .list());
  }

  @Override
  public boolean erase(CompanyId company, ContactId contact, Instant at, String reason) {
    return writer.write(
        Scope.of(company),
        handle -> {
          boolean any = false;
          for (ContactId member : ContactLinks.family(handle, company, contact).toList()) {
            any |= ConsentRows.erase(handle, company, member, at, reason);
          }
          return any;
        });
  }

  @Override
  public List<ConsentTombstone> tombstones(CompanyId company, ContactId contact) {
    return reads.read(handle -> {
      Stream<ContactId> family = ContactLinks.family(handle, company, contact);
      return family
          .flatMap(member -> ConsentRows.tombstones(handle, company, member).stream())
          .sorted(Comparator.comparing(ConsentTombstone::erasedAt))
          .toList();
    });
  }
}
