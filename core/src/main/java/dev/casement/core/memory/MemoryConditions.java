package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.port.store.AccountConditions;
import dev.casement.core.port.store.ConversationFeed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How accounts fare, in memory.
final class MemoryConditions implements AccountConditions {

  private final Map<AccountId, AccountCondition> conditions = new HashMap<>();
  private final MemoryFeed feed;

  MemoryConditions(MemoryFeed feed) {
    this.feed = feed;
  }

  @Override
  public synchronized Optional<AccountCondition> condition(CompanyId company, AccountId account) {
    return Optional.ofNullable(conditions.get(account))
        .filter(found -> found.company().equals(company));
  }

  @Override
  public void put(AccountCondition condition) {
    Optional<AccountCondition> old;
    synchronized (this) {
      old = condition(condition.company(), condition.account());
      conditions.put(condition.account(), condition);
    }
    if (condition.isNewsAfter(old)) {
      feed.tell(
          condition.company(), ConversationFeed.Kind.ACCOUNT_UPDATED, condition.account().value());
    }
  }

  @Override
  public synchronized boolean remove(CompanyId company, AccountId account) {
    return condition(company, account).isPresent() && conditions.remove(account) != null;
  }

  @Override
  public synchronized List<AccountCondition> due(Instant now, int limit) {
    return conditions.values().stream()
        .filter(condition -> !condition.dueAt().isAfter(now))
        .sorted(
            Comparator.comparing(AccountCondition::dueAt)
                .thenComparing(condition -> condition.account().value()))
        .limit(limit)
        .toList();
  }
}
