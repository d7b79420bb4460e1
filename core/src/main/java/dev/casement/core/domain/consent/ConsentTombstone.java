package dev.casement.core.domain.consent;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import java.time.Instant;

/// What is left of a consent chain that was erased with its person (decisions.md D35): that there
/// was one, and the hash by which an earlier export can be told to be it.
///
/// @param hash of its last link
/// @param entries how many there were
public record ConsentTombstone(
    CompanyId company,
    ContactId contact,
    String hash,
    long entries,
    Instant erasedAt,
    String reason) {}
