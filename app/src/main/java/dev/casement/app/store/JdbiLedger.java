package dev.casement.app.store;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.MonthTotals;
import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.billing.UsageSum;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The ledger in the database.
final class JdbiLedger implements Ledger {

  private static final String ENTRIES = "select " + LedgerRows.COLUMNS + " from ledger l ";

  private final Reads reads;
  private final Lookups lookups;
  private final MonthCache months;

  JdbiLedger(Reads reads, Lookups lookups, MonthCache months) {
    this.reads = reads;
    this.lookups = lookups;
    this.months = months;
  }

  @Override
  public Optional<LedgerEntry> entry(CompanyId company, MessageId message) {
    return lookups.ledger().ask(RowKey.of(company, message.value())).stream().findFirst();
  }

  @Override
  public List<LedgerEntry> thread(CompanyId company, ConversationId conversation, Instant since) {
    return reads.read(handle ->
        handle
            .select(
                ENTRIES
                    + "where l.company = ? and l.conversation = ? and l.sent_at >= ?"
                    + " order by l.company, l.conversation, l.sent_at, l.message",
                company.value(),
                conversation.value(),
                since.toEpochMilli())
            .map((row, _) -> LedgerRows.map(row))
            .list());
  }

  @Override
  public List<UsageLine> usage(CompanyId company, LocalDate from, LocalDate to) {
    return reads.read(handle -> UsageRows.between(handle, company, from, to));
  }

  @Override
  public List<UsageSum> sums(CompanyId company, UsageQuery query) {
    return reads.read(handle -> UsageRows.sums(handle, company, query));
  }

  @Override
  public MonthTotals month(CompanyId company, ChannelId channel, YearMonth month) {
    return months.totals(company, channel, month);
  }

  static List<UsageLine> month(
      Handle handle, CompanyId company, ChannelId channel, YearMonth month) {
    return UsageRows.month(handle, company, channel, month);
  }

  @Override
  public List<LedgerEntry> unpriced(
      CompanyId company, ChannelId channel, LocalDate from, Optional<MessageId> after, int most) {
    return reads.read(handle ->
        handle
            .createQuery(
                "select "
                    + LedgerRows.COLUMNS
                    + " from ledger_unpriced u join ledger l"
                    + " on l.company = u.company and l.message = u.message"
                    + " where u.company = :company and u.channel = :channel and u.message > :after"
                    + " order by u.company, u.channel, u.message")
            .bind("company", company.value())
            .bind("channel", channel.value())
            .bind("after", after.map(MessageId::value).orElse(""))
            .map((row, _) -> LedgerRows.map(row))
            .stream()
            .filter(entry -> !entry.day().isBefore(from))
            .limit(most)
            .toList());
  }
}
