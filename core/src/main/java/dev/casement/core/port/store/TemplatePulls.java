package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.TemplatePull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the templates of each account were last taken over, and when they will be again.
/// Thread-safe.
public interface TemplatePulls {

  Optional<TemplatePull> pull(CompanyId company, AccountId account);

  /// Adds or replaces one. Durable when it returns.
  void put(TemplatePull pull);

  /// Forgets the pulls of an account.
  ///
  /// @return whether there were any
  boolean remove(CompanyId company, AccountId account);

  /// Up to `limit` that are due, earliest first, whosever they are.
  List<TemplatePull> due(Instant now, int limit);
}
