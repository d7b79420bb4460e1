package dev.casement.core.domain.company;

import java.time.Instant;
import java.util.Optional;

/// A bearer token of the API. Only a hash of the secret is kept.
///
/// @param agent the person it speaks for; without one it is automation (decisions.md D6)
public record ApiToken(
    String id,
    CompanyId company,
    String name,
    Optional<AgentId> agent,
    String hash,
    Instant createdAt) {}
