package dev.casement.core.domain.billing;

import java.math.BigDecimal;
import java.util.Optional;

/// How what a message cost differs from what was quoted, and why.
///
/// @param amount what it cost beyond the quote, below zero where it cost less; empty where either
///   is not known
public record Difference(Because because, Optional<BigDecimal> amount) {

  /// Between the quote and the booking of this entry.
  public static Difference of(LedgerEntry entry) {
    if (entry.booked().isEmpty()) {
      return new Difference(
          entry.failedAt().isPresent() ? Because.FAILED : Because.NOT_DELIVERED_YET,
          Optional.empty());
    }
    Quote quoted = entry.quote();
    Quote booked = entry.booked().get();
    Optional<BigDecimal> amount =
        quoted.amount().flatMap(then -> booked.amount().map(now -> now.subtract(then)));
    return new Difference(because(quoted, booked, amount), amount);
  }

  private static Because because(Quote quoted, Quote booked, Optional<BigDecimal> amount) {
    if (amount.filter(by -> by.signum() == 0).isPresent()) {
      return Because.NONE;
    }
    if (booked.amount().isEmpty()) {
      return Because.PRICE_UNKNOWN;
    }
    if (booked.isFree() != quoted.isFree()) {
      return booked.isFree() ? Because.FREE_AFTER_ALL : Because.CHARGED_AFTER_ALL;
    }
    if (!booked.model().equals(quoted.model())) {
      return Because.MODEL_CHANGED;
    }
    if (!booked.category().equals(quoted.category())) {
      return Because.CATEGORY_CHANGED;
    }
    return quoted.amount().isEmpty() ? Because.QUOTE_UNKNOWN : Because.PRICE_CHANGED;
  }

  /// Why a booking differs.
  public enum Because {
    NONE,
    NOT_DELIVERED_YET,
    FAILED,
    /// The provider did not charge it: a free entry point, the free messages of a month, a
    /// conversation that was open.
    FREE_AFTER_ALL,
    /// The provider charged what should have been free.
    CHARGED_AFTER_ALL,
    /// It arrived after the day on which the provider began to charge otherwise.
    MODEL_CHANGED,
    /// The provider counts it in another category.
    CATEGORY_CHANGED,
    /// It arrived after the day on which another price began.
    PRICE_CHANGED,
    /// There was no price when it was quoted.
    QUOTE_UNKNOWN,
    /// There is no price for what the provider charged.
    PRICE_UNKNOWN
  }
}
