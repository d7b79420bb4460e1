package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.port.time.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Accounts whose traffic waits, because the provider asked for it or refuses everything. Kept in
/// memory only: after a restart the first message finds out again. Thread-safe.
public final class Lanes {

  private final Ticker ticker;
  private final Map<AccountId, Long> closedUntil = new ConcurrentHashMap<>();

  public Lanes(Ticker ticker) {
    this.ticker = ticker;
  }

  void close(AccountId account, Duration time) {
    closedUntil.merge(account, ticker.nanos() + time.toNanos(), Math::max);
  }

  /// Lets everything go again, as after somebody mended the account.
  public void open(AccountId account) {
    closedUntil.remove(account);
  }

  Set<AccountId> closed() {
    long now = ticker.nanos();
    closedUntil.values().removeIf(until -> until - now <= 0);
    return Set.copyOf(closedUntil.keySet());
  }
}
