package dev.casement.core.memory;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What messages cost, in memory: sums are made when they are asked for.
final class MemoryLedger implements Ledger {

  private final Rows rows;

  MemoryLedger(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<LedgerEntry> entry(CompanyId company, MessageId message) {
    synchronized (rows) {
      return Optional.ofNullable(rows.of(company).ledger.get(message));
    }
  }

  @Override
  public List<LedgerEntry> thread(CompanyId company, ConversationId conversation, Instant since) {
    synchronized (rows) {
      return entries(company)
          .filter(entry -> entry.conversation().equals(conversation))
          .filter(entry -> !entry.sentAt().isBefore(since))
          .sorted(
              Comparator.comparing(LedgerEntry::sentAt)
                  .thenComparing(entry -> entry.message().value()))
          .toList();
    }
  }

  @Override
  public List<UsageLine> usage(CompanyId company, LocalDate from, LocalDate to) {
    synchronized (rows) {
      Map<UsageLine.Key, UsageLine.Sums> sums = new HashMap<>();
      entries(company)
          .map(UsageLine::of)
          .filter(line -> !line.key().day().isBefore(from) && line.key().day().isBefore(to))
          .forEach(line -> sums.merge(line.key(), line.sums(), UsageLine.Sums::plus));
      return sums.entrySet().stream()
          .map(sum -> new UsageLine(sum.getKey(), sum.getValue()))
          .toList();
    }
  }

  @Override
  public List<UsageSum> sums(CompanyId company, UsageQuery query) {
    Map<List<String>, UsageLine.Sums> sums = new HashMap<>();
    usage(company, query.from(), query.to()).stream()
        .filter(line -> query.counts(line.key()))
        .forEach(line ->
            sums.merge(
                List.of(query.by().key(line.key()), line.key().currency()),
                line.sums(),
                UsageLine.Sums::plus));
    return sums.entrySet().stream()
        .map(sum -> new UsageSum(sum.getKey().getFirst(), sum.getKey().getLast(), sum.getValue()))
        .toList();
  }

  @Override
  public MonthTotals month(CompanyId company, ChannelId channel, YearMonth month) {
    return new MonthTotals(
        usage(company, month.atDay(1), month.plusMonths(1).atDay(1)).stream()
            .filter(line -> line.key().channel().equals(channel))
            .toList());
  }

  @Override
  public List<LedgerEntry> unpriced(
      CompanyId company, ChannelId channel, LocalDate from, Optional<MessageId> after, int most) {
    synchronized (rows) {
      return entries(company)
          .filter(entry -> entry.channel().equals(channel) && entry.isUnpriced())
          .filter(entry -> !entry.day().isBefore(from))
          .filter(entry ->
              after.isEmpty() || entry.message().value().compareTo(after.get().value()) > 0)
          .sorted(Comparator.comparing(entry -> entry.message().value()))
          .limit(most)
          .toList();
    }
  }

  private Stream<LedgerEntry> entries(CompanyId company) {
    return rows.of(company).ledger.values().stream();
  }
}
