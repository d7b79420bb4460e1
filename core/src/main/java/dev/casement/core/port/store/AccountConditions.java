package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.upkeep.AccountCondition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How accounts fare at their providers, as we last found. Thread-safe.
public interface AccountConditions {

  Optional<AccountCondition> condition(CompanyId company, AccountId account);

  /// Adds or replaces a condition, and feeds that its account changed where it differs in more than
  /// in when it was found and is due. Durable when it returns.
  void put(AccountCondition condition);

  /// Forgets how an account fares.
  ///
  /// @return whether that was known
  boolean remove(CompanyId company, AccountId account);

  /// Up to `limit` conditions that are due, earliest first, whosever they are.
  List<AccountCondition> due(Instant now, int limit);
}
