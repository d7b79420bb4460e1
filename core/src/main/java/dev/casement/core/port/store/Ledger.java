package dev.casement.core.port.store;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.MonthTotals;
import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.billing.UsageSum;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What messages cost. Entries are put by [ConversationStore#commit], together with the message
/// they are about, and summed by day in the same transaction: usage never walks through entries.
/// Thread-safe.
public interface Ledger {

  Optional<LedgerEntry> entry(CompanyId company, MessageId message);

  /// The entries of a conversation that left at or after this moment, oldest first.
  List<LedgerEntry> thread(CompanyId company, ConversationId conversation, Instant since);

  /// The sums of the days from the first to before the other, in no order. Days are those of each
  /// account's time zone.
  List<UsageLine> usage(CompanyId company, LocalDate from, LocalDate to);

  /// The same summed by one thing and by currency, in no order: however many messages there were,
  /// it is answered at once.
  List<UsageSum> sums(CompanyId company, UsageQuery query);

  /// What a month came to so far on one channel. Cheap enough to be asked with every message.
  MonthTotals month(CompanyId company, ChannelId channel, YearMonth month);

  /// Entries that arrived and whose price is not known, oldest first.
  ///
  /// @param from the first day that counts
  /// @param after the message to begin behind; empty to begin at the start
  List<LedgerEntry> unpriced(
      CompanyId company, ChannelId channel, LocalDate from, Optional<MessageId> after, int most);
}
