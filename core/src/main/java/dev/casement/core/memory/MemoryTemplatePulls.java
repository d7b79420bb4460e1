package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.port.store.TemplatePulls;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How templates were taken over, in memory.
final class MemoryTemplatePulls implements TemplatePulls {

  private final Map<AccountId, TemplatePull> pulls = new HashMap<>();

  @Override
  public synchronized Optional<TemplatePull> pull(CompanyId company, AccountId account) {
    return Optional.ofNullable(pulls.get(account)).filter(found -> found.company().equals(company));
  }

  @Override
  public synchronized void put(TemplatePull pull) {
    pulls.put(pull.account(), pull);
  }

  @Override
  public synchronized boolean remove(CompanyId company, AccountId account) {
    return pull(company, account).isPresent() && pulls.remove(account) != null;
  }

  @Override
  public synchronized List<TemplatePull> due(Instant now, int limit) {
    return pulls.values().stream()
        .filter(pull -> !pull.dueAt().isAfter(now))
        .sorted(
            Comparator.comparing(TemplatePull::dueAt).thenComparing(pull -> pull.account().value()))
        .limit(limit)
        .toList();
  }
}
