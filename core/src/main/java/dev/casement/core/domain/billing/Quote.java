package dev.casement.core.domain.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What a message is expected to cost, or did cost. An unknown price is said to be unknown, never
/// zero.
///
/// @param category the provider's price category
/// @param amount exact decimal; empty where unknown
/// @param freeBecause why it costs nothing, where it costs nothing
/// @param unknownBecause why nobody can say, where nobody can
/// @param market where the customer counts
/// @param atMost the dearest it can be, where the price is unknown but the prices are known
/// @param mayChangeAt when another price begins, where it may still be on its way then
public record Quote(
    Optional<PricingModel> model,
    String category,
    Optional<BigDecimal> amount,
    Optional<String> currency,
    Optional<String> freeBecause,
    Optional<String> unknownBecause,
    Market market,
    Optional<BigDecimal> atMost,
    Optional<Instant> mayChangeAt) {

  /// Why a message costs nothing within a billing conversation that was open already.
  public static final String OPEN_CONVERSATION = "open_conversation";

  /// A quote that knows no more than this.
  public Quote(
      Optional<PricingModel> model,
      String category,
      Optional<BigDecimal> amount,
      Optional<String> currency,
      Optional<String> freeBecause,
      Optional<String> unknownBecause) {
    this(
        model,
        category,
        amount,
        currency,
        freeBecause,
        unknownBecause,
        Market.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }

  public static Quote free(Optional<PricingModel> model, String category, String because) {
    return new Quote(
        model,
        category,
        Optional.of(BigDecimal.ZERO),
        Optional.empty(),
        Optional.of(because),
        Optional.empty());
  }

  public static Quote unknown(Optional<PricingModel> model, String category, String because) {
    return new Quote(
        model,
        category,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(because));
  }

  /// What is charged for a category.
  public static Quote charged(
      Optional<PricingModel> model, String category, BigDecimal amount, String currency) {
    return new Quote(
        model,
        category,
        Optional.of(amount),
        Optional.of(currency),
        Optional.empty(),
        Optional.empty());
  }

  /// Whether it surely costs nothing.
  public boolean isFree() {
    return freeBecause.isPresent();
  }

  /// What a budget has to reckon with: the amount, else the dearest it can be, else nothing.
  public BigDecimal reckoned() {
    return amount.or(() -> atMost).orElse(BigDecimal.ZERO);
  }

  /// The same in this currency, for a customer of this market.
  public Quote about(Optional<String> inCurrency, Market where) {
    return new Quote(
        model,
        category,
        amount,
        inCurrency,
        freeBecause,
        unknownBecause,
        where,
        atMost,
        mayChangeAt);
  }

  /// The same, with the most that it can be.
  public Quote atMost(Optional<BigDecimal> most) {
    return new Quote(
        model, category, amount, currency, freeBecause, unknownBecause, market, most, mayChangeAt);
  }

  /// The same, which may be another from then on.
  public Quote changingAt(Optional<Instant> moment) {
    return new Quote(
        model, category, amount, currency, freeBecause, unknownBecause, market, atMost, moment);
  }
}
