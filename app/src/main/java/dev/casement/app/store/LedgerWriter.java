package dev.casement.app.store;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.company.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Puts ledger entries and moves the sums they are part of. Used by the one writer only.
final class LedgerWriter {

  private static final Columns ROWS =
      Columns.of(
          "ledger", "company text, message text | conversation text, sent_at bigint, doc text");
  private static final Columns UNPRICED =
      Columns.of("ledger_unpriced", "company text, channel text, message text");

  private static final String STORED =
      "select "
          + LedgerRows.COLUMNS
          + " from unnest(?, ?) as n(company, id)"
          + " join ledger l on l.company = n.company and l.message = n.id";

  private final MonthCache months;
  private final ManyRows rows;

  LedgerWriter(MonthCache months, ManyRows rows) {
    this.months = months;
    this.rows = rows;
  }

  /// Puts these, each in place of what was known of its message. The sums of a day move once for
  /// all.
  void put(Handle handle, List<LedgerEntry> entries) {
    Map<RowKey, LedgerEntry> stored = stored(handle, entries);
    Map<RowKey, LedgerEntry> now = new LinkedHashMap<>();
    Map<CompanyId, Map<UsageLine.Key, UsageLine.Sums>> sums = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      RowKey key = key(entry);
      Optional<LedgerEntry> before =
          Optional.ofNullable(now.get(key)).or(() -> Optional.ofNullable(stored.get(key)));
      if (before.filter(entry::equals).isEmpty()) {
        now.put(key, entry);
        List<UsageLine> moved = UsageLine.moving(before, entry);
        months.move(entry.company(), moved);
        Map<UsageLine.Key, UsageLine.Sums> ofCompany =
            sums.computeIfAbsent(entry.company(), _ -> new LinkedHashMap<>());
        moved.forEach(line -> ofCompany.merge(line.key(), line.sums(), UsageLine.Sums::plus));
      }
    }
    write(handle, stored, now);
    sums.forEach((company, lines) ->
        lines.forEach((key, sum) -> UsageRows.add(handle, company, new UsageLine(key, sum))));
  }

  private static RowKey key(LedgerEntry entry) {
    return RowKey.of(entry.company(), entry.message().value());
  }

  private static Map<RowKey, LedgerEntry> stored(Handle handle, List<LedgerEntry> entries) {
    Map<RowKey, LedgerEntry> stored = new HashMap<>();
    ManyKeys.read(
        handle,
        STORED,
        RowKey.TYPES,
        entries.stream().map(LedgerWriter::key).distinct().map(RowKey::values).toList(),
        row -> {
          LedgerEntry entry = LedgerRows.map(row);
          stored.put(key(entry), entry);
        });
    return stored;
  }

  private void write(Handle handle, Map<RowKey, LedgerEntry> stored, Map<RowKey, LedgerEntry> now) {
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    List<@Nullable Object[]> priced = new ArrayList<>();
    List<@Nullable Object[]> unpriced = new ArrayList<>();
    now.forEach((key, entry) -> {
      Optional<LedgerEntry> before = Optional.ofNullable(stored.get(key));
      (before.isPresent() ? changed : fresh).add(values(entry));
      if (entry.isUnpriced() != before.filter(LedgerEntry::isUnpriced).isPresent()) {
        (entry.isUnpriced() ? unpriced : priced)
            .add(
                new @Nullable Object[] {
                  entry.company().value(), entry.channel().value(), entry.message().value()
                });
      }
    });
    rows.insert(handle.getConnection(), ROWS, fresh);
    rows.update(handle.getConnection(), ROWS, changed);
    rows.insert(handle.getConnection(), UNPRICED, unpriced);
    rows.delete(handle.getConnection(), UNPRICED, priced);
  }

  private static @Nullable Object[] values(LedgerEntry entry) {
    return new @Nullable Object[] {
      entry.company().value(),
      entry.message().value(),
      entry.conversation().value(),
      entry.sentAt().toEpochMilli(),
      LedgerRows.doc(entry)
    };
  }

  /// What was put may not have come to stay.
  void forget() {
    months.forget();
  }
}
