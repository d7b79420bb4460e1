package dev.casement.core.domain.billing;

import java.math.BigDecimal;
import java.util.Optional;

/// What a message is expected to cost. An unknown price is said to be unknown, never zero.
///
/// @param category the provider's price category
/// @param amount exact decimal; empty where unknown
/// @param freeBecause why it costs nothing, where it costs nothing
/// @param unknownBecause why nobody can say, where nobody can
public record Quote(
    Optional<PricingModel> model,
    String category,
    Optional<BigDecimal> amount,
    Optional<String> currency,
    Optional<String> freeBecause,
    Optional<String> unknownBecause) {

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
}
