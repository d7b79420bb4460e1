package dev.casement.core.memory;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ReachLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Whom the company wrote to, in memory.
final class MemoryReach implements ReachLog {

  private final Map<Key, Instant> latest = new HashMap<>();

  @Override
  public synchronized void add(Reached reached) {
    latest.merge(Key.of(reached), reached.at(), (old, at) -> at.isAfter(old) ? at : old);
  }

  @Override
  public synchronized void takeBack(Reached reached) {
    latest.remove(Key.of(reached), reached.at());
  }

  @Override
  public synchronized long others(
      CompanyId company, String portfolio, CustomerAddress customer, Instant after) {
    return latest.entrySet().stream()
        .filter(entry -> entry.getKey().company().equals(company))
        .filter(entry -> entry.getKey().portfolio().equals(portfolio))
        .filter(entry -> !entry.getKey().customer().equals(customer))
        .filter(entry -> entry.getValue().isAfter(after))
        .count();
  }

  @Override
  public synchronized void forget(Instant before) {
    latest.values().removeIf(at -> at.isBefore(before));
  }

  /// Somebody was written to; who it was is not known any more.
  synchronized void forget(CompanyId company, CustomerAddress customer, String instead) {
    for (Key key : List.copyOf(latest.keySet())) {
      if (key.company().equals(company) && key.customer().equals(customer)) {
        Instant at = Objects.requireNonNull(latest.remove(key));
        latest.put(new Key(company, key.portfolio(), CustomerAddress.userId(instead)), at);
      }
    }
  }

  private record Key(CompanyId company, String portfolio, CustomerAddress customer) {
    static Key of(Reached reached) {
      return new Key(reached.company(), reached.portfolio(), reached.customer());
    }
  }
}
