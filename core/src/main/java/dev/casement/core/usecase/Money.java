package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.MonthTotals;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.Ledger;
import dev.casement.core.port.store.PriceStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/// Gathers what a price may depend on.
final class Money {

  /// The setting of an account that says what it pays in.
  private static final String CURRENCY = "currency";

  private final Channels channels;
  private final Ledger ledger;
  private final PriceStore prices;

  Money(Channels channels, Ledger ledger, PriceStore prices) {
    this.channels = channels;
    this.ledger = ledger;
    this.prices = prices;
  }

  /// What is known at a moment; nothing where the channel's messages have no price.
  BillingFacts facts(ChannelAccount account, BillingThread thread, Instant now) {
    if (channels.channel(account.channel()).flatMap(Channel::pricing).isEmpty()) {
      return BillingFacts.NONE;
    }
    YearMonth month = YearMonth.from(now.atZone(account.zone()));
    MonthTotals totals = ledger.month(account.company(), account.channel(), month);
    Optional<RateCard> card = prices.card(account.company(), account.channel());
    return new BillingFacts(
        account.zone(),
        thread,
        Optional.of(totals.service(account.id())),
        card,
        currency(account),
        card.filter(RateCard::isTiered).map(_ -> totals.charged()).orElse(Map.of()),
        standing(account, totals));
  }

  /// How an account's budget stands after what the month came to.
  Budget.Standing standing(ChannelAccount account, MonthTotals totals) {
    return prices
        .budget(account.company(), account.id())
        .map(budget -> budget.after(totals.spent(account.id(), budget.currency())))
        .orElse(Budget.Standing.NONE);
  }

  static Optional<String> currency(ChannelAccount account) {
    return Optional.ofNullable(account.settings().get(CURRENCY)).filter(word -> !word.isBlank());
  }
}
