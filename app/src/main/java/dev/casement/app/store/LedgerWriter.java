package dev.casement.app.store;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.UsageLine;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Puts ledger entries and moves the sums they are part of. Used by the one writer only.
final class LedgerWriter {

  private final MonthCache months;

  LedgerWriter(MonthCache months) {
    this.months = months;
  }

  void put(Handle handle, LedgerEntry entry) {
    Optional<LedgerEntry> before = JdbiLedger.find(handle, entry.company(), entry.message());
    if (before.filter(entry::equals).isPresent()) {
      return;
    }
    before.ifPresentOrElse(_ -> update(handle, entry), () -> insert(handle, entry));
    boolean unpriced = before.filter(LedgerEntry::isUnpriced).isPresent();
    if (entry.isUnpriced() != unpriced) {
      mark(handle, entry);
    }
    List<UsageLine> moved = UsageLine.moving(before, entry);
    moved.forEach(line -> UsageRows.add(handle, entry.company(), line));
    months.move(entry.company(), moved);
  }

  /// What was put may not have come to stay.
  void forget() {
    months.forget();
  }

  private static void insert(Handle handle, LedgerEntry entry) {
    handle.execute(
        "insert into ledger (company, message, conversation, sent_at, doc) values (?, ?, ?, ?, ?)",
        entry.company().value(),
        entry.message().value(),
        entry.conversation().value(),
        entry.sentAt().toEpochMilli(),
        LedgerRows.doc(entry));
  }

  private static void update(Handle handle, LedgerEntry entry) {
    handle.execute(
        "update ledger set conversation = ?, sent_at = ?, doc = ? where company = ? and message ="
            + " ?",
        entry.conversation().value(),
        entry.sentAt().toEpochMilli(),
        LedgerRows.doc(entry),
        entry.company().value(),
        entry.message().value());
  }

  private static void mark(Handle handle, LedgerEntry entry) {
    String sql =
        entry.isUnpriced()
            ? "insert into ledger_unpriced (company, channel, message) values (?, ?, ?)"
            : "delete from ledger_unpriced where company = ? and channel = ? and message = ?";
    handle.execute(sql, entry.company().value(), entry.channel().value(), entry.message().value());
  }
}
