package dev.casement.core.domain.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The provider's prices, as dated data: never constants of a program. Immutable; a price is found
/// without walking through the card.
///
/// Of the prices of one currency, category and market those count that began last; where they have
/// tiers, the highest one reached.
public final class RateCard {

  /// The country under which the market of all others is found.
  private static final String OTHERS = "";

  private final String name;
  private final boolean example;
  private final List<Rate> rates;
  private final Map<Key, List<Rate>> byCountry = new HashMap<>();
  private final List<LocalDate> dates;
  private final boolean tiered;

  /// A card of these prices.
  ///
  /// @param name what the company calls it
  /// @param example whether its prices are made up
  public RateCard(String name, boolean example, Collection<Rate> rates) {
    this.name = name;
    this.example = example;
    this.rates = List.copyOf(rates);
    for (Rate rate : rates) {
      for (String country : rate.isOfOthers() ? List.of(OTHERS) : rate.countries()) {
        byCountry
            .computeIfAbsent(
                new Key(rate.currency(), rate.category(), country), _ -> new ArrayList<>())
            .add(rate);
      }
    }
    // The newest date first, and of each date the highest tier first.
    byCountry
        .values()
        .forEach(list ->
            list.sort(
                Comparator.comparing(Rate::from).thenComparingLong(Rate::tierFrom).reversed()));
    this.tiered = rates.stream().anyMatch(rate -> rate.tierFrom() > 0);
    this.dates = List.copyOf(new TreeSet<>(rates.stream().map(Rate::from).toList()));
  }

  public String name() {
    return name;
  }

  public boolean isExample() {
    return example;
  }

  /// Whether any of its prices depends on how many messages were charged before.
  public boolean isTiered() {
    return tiered;
  }

  public List<Rate> rates() {
    return rates;
  }

  /// The days on which prices begin, in order.
  public List<LocalDate> dates() {
    return dates;
  }

  /// Every currency it has prices in, in order.
  public List<String> currencies() {
    return rates.stream().map(Rate::currency).distinct().sorted().toList();
  }

  /// The currency, where there is but one.
  public Optional<String> onlyCurrency() {
    List<String> all = currencies();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// The price on this day; empty where the card has none.
  ///
  /// @param country without one the market of all others counts, as for a country that no market
  ///   names (decisions.md D21)
  /// @param volume how many were charged before it in this month
  public Optional<Rate> rate(
      String currency, String category, Optional<String> country, LocalDate day, long volume) {
    Optional<Rate> own =
        country.flatMap(known -> find(new Key(currency, category, known), day, volume));
    return own.or(() -> find(new Key(currency, category, OTHERS), day, volume));
  }

  /// The price in a market that is known by name, where nothing was charged before it.
  public Optional<Rate> inMarket(String currency, String category, String market, LocalDate day) {
    return rates.stream()
        .filter(rate ->
            rate.market().equals(market)
                && rate.currency().equals(currency)
                && rate.category().equals(category)
                && rate.tierFrom() == 0
                && !rate.from().isAfter(day))
        .max(Comparator.comparing(Rate::from));
  }

  /// The dearest price of a category on this day, whatever the market.
  public Optional<BigDecimal> dearest(String currency, String category, LocalDate day) {
    return byCountry.keySet().stream()
        .filter(key -> key.currency.equals(currency) && key.category.equals(category))
        .flatMap(key -> find(key, day, 0).stream())
        .map(Rate::amount)
        .max(Comparator.naturalOrder());
  }

  private Optional<Rate> find(Key key, LocalDate day, long volume) {
    List<Rate> all = byCountry.get(key);
    if (all == null) {
      return Optional.empty();
    }
    Optional<LocalDate> began = Optional.empty();
    for (Rate rate : all) {
      if (began.isPresent() && !rate.from().equals(began.get())) {
        return Optional.empty();
      }
      if (!rate.from().isAfter(day)) {
        began = Optional.of(rate.from());
        if (volume >= rate.tierFrom()) {
          return Optional.of(rate);
        }
      }
    }
    return Optional.empty();
  }

  private record Key(String currency, String category, String country) {}
}
