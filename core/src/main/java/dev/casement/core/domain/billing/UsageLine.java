package dev.casement.core.domain.billing;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the messages of one kind come to on one day: a sum over ledger entries.
///
/// @param key of what; currency and market are empty where they are not known
public record UsageLine(Key key, Sums sums) {

  private static final Optional<String> OPEN_CONVERSATION = Optional.of(Quote.OPEN_CONVERSATION);

  /// What is summed apart.
  public record Key(
      AccountId account,
      ChannelId channel,
      LocalDate day,
      String category,
      String currency,
      String market) {}

  /// The sums.
  ///
  /// @param messages all that left
  /// @param delivered those that arrived
  /// @param units how many messages, or conversations, the provider counts: what a month's free
  ///   ones are counted by
  /// @param charged how many of them are not free
  /// @param unpriced how many of those have no known price
  /// @param amount what they cost
  /// @param pending what those that have not arrived yet have to be reckoned at
  public record Sums(
      long messages,
      long delivered,
      long units,
      long charged,
      long unpriced,
      BigDecimal amount,
      BigDecimal pending) {

    public static final Sums ZERO = new Sums(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    /// Both together.
    public Sums plus(Sums other) {
      return new Sums(
          messages + other.messages,
          delivered + other.delivered,
          units + other.units,
          charged + other.charged,
          unpriced + other.unpriced,
          amount.add(other.amount),
          pending.add(other.pending));
    }

    /// What has to be added in order to take these away.
    public Sums negated() {
      return new Sums(
          -messages, -delivered, -units, -charged, -unpriced, amount.negate(), pending.negate());
    }

    /// Whether there is nothing.
    public boolean isZero() {
      return messages == 0 && delivered == 0 && amount.signum() == 0 && pending.signum() == 0;
    }
  }

  /// What has to be added to the sums when one entry takes the place of another.
  public static List<UsageLine> moving(Optional<LedgerEntry> from, LedgerEntry to) {
    UsageLine gone = from.map(UsageLine::of).orElse(of(to));
    UsageLine come = of(to);
    if (from.isEmpty()) {
      return List.of(come);
    }
    if (gone.equals(come)) {
      return List.of();
    }
    UsageLine taken = new UsageLine(gone.key, gone.sums.negated());
    return gone.key.equals(come.key)
        ? List.of(new UsageLine(come.key, come.sums.plus(taken.sums)))
        : List.of(taken, come);
  }

  /// What one entry comes to.
  public static UsageLine of(LedgerEntry entry) {
    Quote price = entry.price();
    boolean delivered = entry.isDelivered();
    boolean counted = delivered && !price.freeBecause().equals(OPEN_CONVERSATION);
    boolean charged = delivered && !price.isFree();
    return new UsageLine(
        new Key(
            entry.account(),
            entry.channel(),
            entry.day(),
            price.category(),
            price.currency().orElse(""),
            price.market().name().orElse("")),
        new Sums(
            1,
            delivered ? 1 : 0,
            counted ? 1 : 0,
            charged ? 1 : 0,
            charged && price.amount().isEmpty() ? 1 : 0,
            delivered ? price.amount().orElse(BigDecimal.ZERO) : BigDecimal.ZERO,
            entry.isPending() ? entry.quote().reckoned() : BigDecimal.ZERO));
  }
}
