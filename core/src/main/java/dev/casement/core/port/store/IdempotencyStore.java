package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.Optional;

/// Answers kept under idempotency keys, for what is not committed with a conversation.
public interface IdempotencyStore {

  Optional<KeptAnswer> find(CompanyId company, String scope, String key);

  /// Keeps an answer; where the key is taken already, the kept one stays.
  void keep(KeptAnswer answer);

  /// Forgets what was kept before this wall time, a few thousand rows at a time.
  void forget(Instant before);
}
