package dev.casement.core.usecase;

import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.billing.UsageSum;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Ledger;
import java.math.BigDecimal;
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

  /// Sums up what is in this ledger.
  public ReadUsage(Ledger ledger) {
    this.ledger = ledger;
  }

  /// The rows, by key and then by currency.
  public List<Row> read(CompanyId company, UsageQuery query) {
    Map<String, Map<String, UsageLine.Sums>> sums = new TreeMap<>();
    for (UsageSum sum : ledger.sums(company, query)) {
      sums.computeIfAbsent(sum.key(), _ -> new HashMap<>()).put(sum.currency(), sum.sums());
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

  /// One sum.
  public record Row(String key, Optional<String> currency, UsageLine.Sums sums) {

    /// What it came to; empty where nothing of what was charged has a price.
    public Optional<BigDecimal> amount() {
      boolean unknown = sums.charged() > 0 && sums.unpriced() == sums.charged();
      return unknown ? Optional.empty() : Optional.of(sums.amount());
    }
  }
}
