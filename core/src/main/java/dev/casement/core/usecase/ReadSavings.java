package dev.casement.core.usecase;

import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.Pricing;
import dev.casement.core.port.store.Ledger;
import dev.casement.core.port.store.PriceStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What answering inside the window saved: what the same messages would have cost as templates,
/// less what they did cost. A template that the provider did not charge counts by its own price. It
/// is reckoned by the rate card that is there now, without volume tiers; where the card has no
/// price, messages are counted and nothing is made up.
public final class ReadSavings {

  private final Channels channels;
  private final Ledger ledger;
  private final PriceStore prices;

  ReadSavings(Channels channels, Ledger ledger, PriceStore prices) {
    this.channels = channels;
    this.ledger = ledger;
    this.prices = prices;
  }

  /// The rows, by key and then by currency.
  public List<Row> read(CompanyId company, UsageQuery query) {
    Map<String, Map<String, Row>> rows = new TreeMap<>();
    for (UsageLine line : ledger.usage(company, query.from(), query.to())) {
      if (query.counts(line.key())) {
        row(company, query.by().key(line.key()), line)
            .ifPresent(row ->
                rows.computeIfAbsent(row.key, _ -> new TreeMap<>())
                    .merge(row.currency, row, Row::plus));
      }
    }
    return rows.values().stream().flatMap(of -> of.values().stream()).toList();
  }

  private Optional<Row> row(CompanyId company, String key, UsageLine line) {
    UsageLine.Key of = line.key();
    UsageLine.Sums sums = line.sums();
    Optional<String> instead =
        pricing(of.channel()).flatMap(pricing -> pricing.insteadOf(of.category(), of.day()));
    long counted = instead.isPresent() ? sums.units() : sums.units() - sums.charged();
    if (counted == 0) {
      return Optional.empty();
    }
    Optional<BigDecimal> each =
        prices
            .card(company, of.channel())
            .flatMap(card -> rate(card, of, instead.orElse(of.category())))
            .map(Rate::amount);
    BigDecimal cost = instead.isPresent() ? sums.amount() : BigDecimal.ZERO;
    long unpriced = each.isEmpty() ? counted : instead.isPresent() ? sums.unpriced() : 0;
    return Optional.of(
        new Row(
            key,
            of.currency(),
            instead.isPresent() ? counted : 0,
            instead.isPresent() ? 0 : counted,
            unpriced,
            each.map(price -> price.multiply(BigDecimal.valueOf(counted - unpriced)))
                .orElse(BigDecimal.ZERO),
            each.isPresent() ? cost : BigDecimal.ZERO));
  }

  private static Optional<Rate> rate(RateCard card, UsageLine.Key of, String category) {
    return card.inMarket(of.currency(), category, of.market(), of.day());
  }

  private Optional<Pricing> pricing(ChannelId channel) {
    return channels.channel(channel).flatMap(Channel::pricing);
  }

  /// What was saved under one key in one currency.
  ///
  /// @param currency empty where it is not known
  /// @param answers messages in free words that were delivered and that the provider counts
  /// @param freeTemplates templates that it did not charge
  /// @param unpriced how many of both have no price to compare with; they are in no amount
  /// @param asTemplates what they would have cost as templates outside the window
  /// @param cost what they did cost
  public record Row(
      String key,
      String currency,
      long answers,
      long freeTemplates,
      long unpriced,
      BigDecimal asTemplates,
      BigDecimal cost) {

    Row plus(Row other) {
      return new Row(
          key,
          currency,
          answers + other.answers,
          freeTemplates + other.freeTemplates,
          unpriced + other.unpriced,
          asTemplates.add(other.asTemplates),
          cost.add(other.cost));
    }

    /// What was saved; empty where nothing has a price.
    public Optional<BigDecimal> saved() {
      return unpriced == answers + freeTemplates
          ? Optional.empty()
          : Optional.of(asTemplates.subtract(cost));
    }
  }
}
