package dev.casement.core.usecase;

import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sums up what messages cost in a span of days. Sums of different currencies are never added; what
/// is free in no currency belongs to the row of the same key that has one.
public final class ReadUsage {

  private final Ledger ledger;

  ReadUsage(Ledger ledger) {
    this.ledger = ledger;
  }

  /// The rows, by key and then by currency.
  ///
  /// @param to the first day that does not count
  /// @param account the one account that counts; empty for all
  public List<Row> read(
      CompanyId company, LocalDate from, LocalDate to, Optional<AccountId> account, By by) {
    Map<String, Map<String, UsageLine.Sums>> sums = new TreeMap<>();
    for (UsageLine line : ledger.usage(company, from, to)) {
      if (account.isEmpty() || account.get().equals(line.key().account())) {
        sums.computeIfAbsent(by.key(line.key()), _ -> new HashMap<>())
            .merge(line.key().currency(), line.sums(), UsageLine.Sums::plus);
      }
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach((key, currencies) -> rows.addAll(rows(key, currencies)));
    return List.copyOf(rows);
  }

  private static List<Row> rows(String key, Map<String, UsageLine.Sums> currencies) {
    Map<String, UsageLine.Sums> named = new TreeMap<>(currencies);
    Optional<UsageLine.Sums> nameless = Optional.ofNullable(named.remove(""));
    if (named.isEmpty()) {
      return nameless.map(sums -> List.of(new Row(key, Optional.empty(), sums))).orElse(List.of());
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, UsageLine.Sums> one : named.entrySet()) {
      UsageLine.Sums sums =
          rows.isEmpty()
              ? nameless.map(one.getValue()::plus).orElse(one.getValue())
              : one.getValue();
      rows.add(new Row(key, Optional.of(one.getKey()), sums));
    }
    return rows;
  }

  /// What rows are summed by.
  public enum By {
    DAY,
    CATEGORY,
    ACCOUNT,
    CHANNEL;

    private String key(UsageLine.Key key) {
      return switch (this) {
        case DAY -> key.day().toString();
        case CATEGORY -> key.category();
        case ACCOUNT -> key.account().value();
        case CHANNEL -> key.channel().value();
      };
    }
  }

  /// One sum.
  public record Row(String key, Optional<String> currency, UsageLine.Sums sums) {

    /// What it came to; empty where nothing of what was charged has a price.
    public Optional<BigDecimal> amount() {
      boolean unknown = sums.charged() > 0 && sums.unpriced() == sums.charged();
      return unknown ? Optional.empty() : Optional.of(sums.amount());
    }
  }
}
