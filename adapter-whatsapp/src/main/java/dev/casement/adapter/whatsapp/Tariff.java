package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.Market;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The prices of one day for the customers of one country.
final class Tariff {

  private static final String NO_RATE_CARD = "no_rate_card";
  private static final String NO_CURRENCY = "currency_unknown";
  private static final String NO_RATE = "no_rate";
  private static final String NO_MARKET = "market_unknown";
  static final String NOTIFICATION = "notification";

  /// How long a message may be on its way before a quote stops reckoning with it.
  private static final Duration ON_ITS_WAY = Duration.ofDays(1);

  private final BillingFacts billing;
  private final LocalDate day;
  private final PricingModel model;
  private final Optional<String> country;
  private final Optional<Long> volume;

  private Tariff(
      BillingFacts billing,
      LocalDate day,
      PricingModel model,
      Optional<String> country,
      Optional<Long> volume) {
    this.billing = billing;
    this.day = day;
    this.model = model;
    this.country = country;
    this.volume = volume;
  }

  /// For what is about to be sent: tiers go by what the month came to so far.
  static Tariff of(BillingFacts billing, LocalDate day, Optional<String> country) {
    return new Tariff(billing, day, BillingRules.model(day), country, Optional.empty());
  }

  /// For what arrived: tiers go by what the month had come to when it was quoted, so that the order
  /// in which arrivals are told does not matter.
  static Tariff of(BillingFacts billing, LedgerEntry entry, PricingModel model) {
    Market market = entry.quote().market();
    return new Tariff(billing, entry.day(), model, market.country(), Optional.of(market.volume()));
  }

  /// What the model of the day calls this category.
  String priced(TemplateCategory category) {
    return BillingRules.priced(category, model);
  }

  /// A price of zero.
  Quote free(String category, String because) {
    return Quote.free(Optional.of(model), category, because)
        .about(billing.payingIn(), market(category));
  }

  /// The price of a message of this category that is not free, if it is sent at this moment.
  Quote quoted(TemplateCategory category, Instant now) {
    return charged(priced(category)).changingAt(nextChange(now));
  }

  /// The price of what the provider charges in this category.
  Quote charged(String category) {
    Optional<RateCard> card = billing.card();
    Optional<String> currency = billing.payingIn();
    if (card.isEmpty() || currency.isEmpty()) {
      return Quote.unknown(
              Optional.of(model), category, card.isEmpty() ? NO_RATE_CARD : NO_CURRENCY)
          .about(currency, market(category));
    }
    String word = model == PricingModel.NOTIFICATION ? NOTIFICATION : BillingRules.onCard(category);
    Market market = market(category);
    return card.get()
        .rate(currency.get(), word, country, day, market.volume())
        .map(rate ->
            Quote.charged(Optional.of(model), category, rate.amount(), currency.get())
                .about(currency, market))
        .orElseGet(() ->
            Quote.unknown(Optional.of(model), category, country.isEmpty() ? NO_MARKET : NO_RATE)
                .about(currency, market)
                .atMost(card.get().dearest(currency.get(), word, day)));
  }

  private Market market(String category) {
    String word = model == PricingModel.NOTIFICATION ? NOTIFICATION : BillingRules.onCard(category);
    Optional<String> name =
        billing
            .card()
            .flatMap(
                card -> billing.payingIn().flatMap(paid -> card.rate(paid, word, country, day, 0)))
            .map(Rate::market);
    long charged =
        volume.orElseGet(() ->
            name.map(market -> new BillingFacts.Charged(market, category))
                .map(key -> billing.charged().getOrDefault(key, 0L))
                .orElse(0L));
    return new Market(country, name, charged);
  }

  /// The next day on which rules or prices change, while a message may still be on its way.
  private Optional<Instant> nextChange(Instant now) {
    Instant until = now.plus(ON_ITS_WAY);
    Optional<Instant> rules = BillingRules.changeBetween(now, until, billing.zone());
    if (rules.isPresent() || billing.card().isEmpty()) {
      return rules;
    }
    LocalDate tomorrow = day.plusDays(1);
    return billing.card().get().dates().contains(tomorrow)
        ? Optional.of(tomorrow.atStartOfDay(billing.zone()).toInstant())
        : Optional.empty();
  }
}
