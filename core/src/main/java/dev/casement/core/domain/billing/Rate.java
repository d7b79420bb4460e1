package dev.casement.core.domain.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/// One price of a rate card.
///
/// @param from the first day on which it counts, in the account's time zone
/// @param market as the provider names it
/// @param countries which make up the market, as two letters; none for the market of all others
/// @param tierFrom how many messages must have been charged before it in a month
/// @param amount for one message or conversation
public record Rate(
    LocalDate from,
    String currency,
    String market,
    Set<String> countries,
    String category,
    long tierFrom,
    BigDecimal amount) {

  public Rate {
    countries = Set.copyOf(countries);
    if (amount.signum() < 0 || tierFrom < 0) {
      throw new IllegalArgumentException("a price and its tier are never below zero");
    }
  }

  /// Whether it is for every country that no other market has.
  public boolean isOfOthers() {
    return countries.isEmpty();
  }
}
