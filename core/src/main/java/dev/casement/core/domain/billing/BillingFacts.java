package dev.casement.core.domain.billing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// All that a price may depend on, beside what a policy knows.
///
/// @param zone in which the provider counts this account's days and months
/// @param thread how billing stands with the customer
/// @param monthService how many service messages, or service conversations, of this account the
///   provider counted this month; empty where nobody knows
/// @param card the prices; without them none is known
/// @param currency the account's, where it is known
/// @param charged how many messages were charged this month, by market and category
/// @param budget how the account's budget stands
public record BillingFacts(
    ZoneId zone,
    BillingThread thread,
    Optional<Long> monthService,
    Optional<RateCard> card,
    Optional<String> currency,
    Map<Charged, Long> charged,
    Budget.Standing budget) {

  /// Nothing is known; days are those of UTC.
  public static final BillingFacts NONE =
      new BillingFacts(
          ZoneOffset.UTC,
          BillingThread.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Budget.Standing.NONE);

  public BillingFacts {
    charged = Map.copyOf(charged);
  }

  /// The currency that counts: the account's, else the only one the prices are in.
  public Optional<String> payingIn() {
    return currency.or(() -> card.flatMap(RateCard::onlyCurrency));
  }

  /// What messages are counted by for the tiers of a price.
  public record Charged(String market, String category) {}
}
