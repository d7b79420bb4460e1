package dev.casement.core.domain.billing;

import java.math.BigDecimal;

/// How much one account may spend in a month of its time zone.
///
/// @param warnAt the share of it from which on authors are warned: 0.8 for four fifths
/// @param refuse whether paid messages are refused once it is spent
public record Budget(BigDecimal amount, String currency, BigDecimal warnAt, boolean refuse) {

  public Budget {
    if (amount.signum() < 0 || warnAt.signum() < 0) {
      throw new IllegalArgumentException("a budget is never below zero");
    }
  }

  /// How it stands after so much was spent.
  public Standing after(BigDecimal spent) {
    if (spent.compareTo(amount) >= 0) {
      return refuse ? Standing.REFUSING : Standing.SPENT;
    }
    return spent.compareTo(amount.multiply(warnAt)) >= 0 ? Standing.WARNING : Standing.WITHIN;
  }

  /// How a budget stands.
  public enum Standing {
    /// There is none.
    NONE,
    WITHIN,
    /// Most of it is spent.
    WARNING,
    /// All of it is spent, and spending goes on.
    SPENT,
    /// All of it is spent, and nothing paid may go.
    REFUSING
  }
}
