package dev.casement.app.evidence;

import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.contact.Contact;
import java.time.Instant;
import java.util.List;

/// What a company can show of one contact's consent.
///
/// @param chains that of the contact, and of those that were merged into it
/// @param erased what is left of chains that were erased
public record Evidence(
    Company company,
    Contact contact,
    Instant exportedAt,
    List<ConsentChain> chains,
    List<ConsentTombstone> erased) {

  public Evidence {
    chains = List.copyOf(chains);
    erased = List.copyOf(erased);
  }
}
