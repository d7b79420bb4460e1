package dev.casement.app.store;

import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.billing.MonthTotals;
import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What months came to so far, kept in memory because it is asked with every message.
///
/// A month is loaded by the one writer, and moved by it from then on, so that no change falls
/// between. What the writer takes back was counted already: then all is forgotten, and loaded anew.
/// What other instances move is told once a second; then the months of that company are loaded
/// anew, under the lock that every instance writes this company's rows under.
final class MonthCache {

  private final GroupCommit writer;
  private final Neighbours neighbours;
  private final Map<Month, MonthTotals> months = new ConcurrentHashMap<>();

  MonthCache(GroupCommit writer, Neighbours neighbours) {
    this.writer = writer;
    this.neighbours = neighbours;
    neighbours.hear(
        Topic.LEDGER,
        company -> company.map(CompanyId::new).ifPresentOrElse(this::forget, this::forget));
  }

  MonthTotals totals(CompanyId company, ChannelId channel, YearMonth month) {
    Month key = new Month(company, channel, month);
    return Optional.ofNullable(months.get(key))
        .orElseGet(() ->
            writer.write(
                Scope.of(company),
                handle ->
                    months.computeIfAbsent(
                        key,
                        _ -> new MonthTotals(JdbiLedger.month(handle, company, channel, month)))));
  }

  /// The writer moves these sums.
  void move(CompanyId company, List<UsageLine> lines) {
    for (UsageLine line : lines) {
      YearMonth month = YearMonth.from(line.key().day());
      Optional.ofNullable(months.get(new Month(company, line.key().channel(), month)))
          .ifPresent(totals -> totals.add(line));
    }
    if (!lines.isEmpty()) {
      neighbours.tellLater(Topic.LEDGER, company.value());
    }
  }

  void forget() {
    months.clear();
  }

  private void forget(CompanyId company) {
    months.keySet().removeIf(month -> month.company.equals(company));
  }

  private record Month(CompanyId company, ChannelId channel, YearMonth month) {}
}
