package dev.casement.core.domain.billing;

import dev.casement.core.domain.channel.AccountId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a month came to so far: what quotes and budgets of the same month depend on. Thread-safe; a
/// store may keep one and go on adding to it.
public final class MonthTotals {

  private static final String SERVICE = "service";
  private static final String USER_INITIATED = "user_initiated";

  private final Map<AccountId, Long> service = new ConcurrentHashMap<>();
  private final Map<Purse, BigDecimal> spent = new ConcurrentHashMap<>();
  private final Map<BillingFacts.Charged, Long> charged = new ConcurrentHashMap<>();

  /// The totals of these lines.
  public MonthTotals(List<UsageLine> lines) {
    lines.forEach(this::add);
  }

  /// Adds one more line; it may take away.
  public void add(UsageLine line) {
    UsageLine.Key key = line.key();
    UsageLine.Sums sums = line.sums();
    if (key.category().equals(SERVICE) || key.category().equals(USER_INITIATED)) {
      service.merge(key.account(), sums.units(), Long::sum);
    }
    charged.merge(
        new BillingFacts.Charged(key.market(), key.category()), sums.charged(), Long::sum);
    spent.merge(
        new Purse(key.account(), key.currency()),
        sums.amount().add(sums.pending()),
        BigDecimal::add);
  }

  /// How many service messages, or service conversations, the provider counted.
  public long service(AccountId account) {
    return service.getOrDefault(account, 0L);
  }

  /// What an account spent in a currency, with what is on its way.
  public BigDecimal spent(AccountId account, String currency) {
    return spent.getOrDefault(new Purse(account, currency), BigDecimal.ZERO);
  }

  /// Whether nothing happened in it.
  public boolean isZero() {
    return charged.isEmpty();
  }

  /// How many messages were charged until now, over all accounts.
  public Map<BillingFacts.Charged, Long> charged() {
    return Map.copyOf(charged);
  }

  private record Purse(AccountId account, String currency) {}
}
