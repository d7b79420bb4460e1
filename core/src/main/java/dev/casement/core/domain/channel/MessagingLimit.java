package dev.casement.core.domain.channel;

import java.util.Locale;
import java.util.Optional;

/// How many customers may be written to outside their windows within any 24 hours.
///
/// @param customers empty where there is no limit
public record MessagingLimit(Optional<Long> customers) {

  public static final MessagingLimit NONE = new MessagingLimit(Optional.empty());

  private static final String TIER = "TIER_";

  public static MessagingLimit of(long customers) {
    return new MessagingLimit(Optional.of(customers));
  }

  /// The limit that a provider's word names: `TIER_2K`, `TIER_UNLIMITED`, `250`; empty where it
  /// names none. Steps come and go, so any number is taken.
  public static Optional<MessagingLimit> named(String word) {
    String step = word.strip().toUpperCase(Locale.ROOT);
    String size = step.startsWith(TIER) ? step.substring(TIER.length()) : step;
    if (size.equals("UNLIMITED") || size.equals("-1")) {
      return Optional.of(NONE);
    }
    return digits(size).map(MessagingLimit::of);
  }

  private static Optional<Long> digits(String size) {
    long unit = size.endsWith("K") ? 1_000 : size.endsWith("M") ? 1_000_000 : 1;
    String number = unit == 1 ? size : size.substring(0, size.length() - 1);
    return number.matches("[0-9]{1,9}")
        ? Optional.of(Long.parseLong(number) * unit)
        : Optional.empty();
  }
}
