package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;

/// An answer kept under an idempotency key.
///
/// @param scope method and path
/// @param key as the client gave it
/// @param fingerprint a hash of the request's body: another body under the same key is an error
/// @param answer the body of the answer
/// @param at wall time, so that a moved clock neither drops nor keeps it
public record KeptAnswer(
    CompanyId company,
    String scope,
    String key,
    String fingerprint,
    int status,
    String location,
    String answer,
    Instant at) {}
