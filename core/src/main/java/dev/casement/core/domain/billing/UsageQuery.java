package dev.casement.core.domain.billing;

import dev.casement.core.domain.channel.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/// Which days to sum up, and by what. Days are those of each account's time zone.
///
/// @param to the first day that does not count
/// @param account the one account that counts; empty for all
public record UsageQuery(LocalDate from, LocalDate to, Optional<AccountId> account, By by) {

  /// Whether a line counts.
  public boolean counts(UsageLine.Key key) {
    return !key.day().isBefore(from)
        && key.day().isBefore(to)
        && account.map(key.account()::equals).orElse(true);
  }

  /// What is summed by.
  public enum By {
    DAY,
    CATEGORY,
    ACCOUNT,
    CHANNEL;

    /// What a line is summed under.
    public String key(UsageLine.Key key) {
      return switch (this) {
        case DAY -> key.day().toString();
        case CATEGORY -> key.category();
        case ACCOUNT -> key.account().value();
        case CHANNEL -> key.channel().value();
      };
    }
  }
}
