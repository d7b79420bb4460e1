package dev.casement.core.domain.channel;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;

/// A notice as it is kept with its account.
///
/// @param at the provider's own time of it
public record KeptNotice(
    String id, CompanyId company, AccountId account, Instant at, AccountNotice notice) {}
