package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.FreeEntry;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Free entry points (meta-rules section 1.2): who writes through an advertisement and is answered
/// within a day gets everything free for three to seven days.
final class FreeEntries {

  /// The provider's category of a conversation that an advertisement began.
  static final String CATEGORY = "referral_conversion";

  static final Duration SHORTEST = Duration.ofDays(3);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration ANSWER = Duration.ofDays(1);

  private FreeEntries() {}

  /// What a message that arrived tells of a free entry: the provider said so, or it is an answer to
  /// an advertisement's customer and the provider has not spoken.
  static Optional<FreeEntry> begunBy(
      LedgerEntry entry, WindowEvidence evidence, boolean confirmed) {
    Instant at = entry.deliveredAt().orElseThrow();
    boolean answers =
        evidence
            .last(Activity.AD_MESSAGE)
            .filter(ad -> !at.isBefore(ad) && at.isBefore(ad.plus(ANSWER)))
            .isPresent();
    if (!confirmed && !answers) {
      return Optional.empty();
    }
    Duration most = entry.day().isBefore(BillingRules.LONGER_FREE_ENTRY) ? SHORTEST : LONGEST;
    return Optional.of(
        new FreeEntry(
            at,
            confirmed ? entry.belongs().flatMap(said -> said.word().expiresAt()) : Optional.empty(),
            at.plus(SHORTEST),
            at.plus(most),
            confirmed));
  }

  /// What both tell, in whatever order they became known.
  static FreeEntry joined(Optional<FreeEntry> known, FreeEntry one) {
    if (known.isEmpty() || !known.get().from().isAfter(one.from().minus(LONGEST))) {
      return one;
    }
    FreeEntry other = known.get();
    if (other.from().isAfter(one.from().plus(LONGEST))) {
      return other;
    }
    FreeEntry first = one.from().isBefore(other.from()) ? one : other;
    return new FreeEntry(
        first.from(),
        Stream.concat(one.until().stream(), other.until().stream()).max(Instant::compareTo),
        first.atLeast(),
        first.atMost(),
        one.confirmed() || other.confirmed());
  }
}
