package dev.casement.core.domain.pacing;

import java.time.Duration;

/// How much of its full speed an account goes at. A provider that says "too fast" halves it, once
/// for all the answers of one second; it comes back by itself, little by little. A provider that
/// says how much is used up takes the more of it away the nearer the end is.
final class Throttle {

  /// The least that is left, so that somebody finds out when it is over.
  private static final double LEAST = 0.05;

  private static final double SLOW_FROM = 0.8;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /// From half speed back to full.
  private static final double REGAINED_PER_NANO = 0.5 / Duration.ofSeconds(60).toNanos();

  /// After so long without a word, what was said of usage is old.
  private static final long TOLD_FOR = Duration.ofMinutes(1).toNanos();

  private double share = 1;
  private long since;
  private double left = 1;
  private long toldAt;

  Throttle(long now) {
    this.since = now - SECOND;
    this.toldAt = now;
  }

  double share(long now) {
    double regained = Math.min(1, share + (now - since) * REGAINED_PER_NANO);
    return now - toldAt < TOLD_FOR ? Math.min(regained, left) : regained;
  }

  /// Says whether this is news, not one of many answers that say the same.
  boolean slower(long now) {
    if (share < 1 && now - since < SECOND) {
      return false;
    }
    share = Math.max(LEAST, share(now) / 2);
    since = now;
    return true;
  }

  void told(Usage usage, long now) {
    double over = (usage.share() - SLOW_FROM) / (1 - SLOW_FROM);
    left = Math.clamp(1 - over, LEAST, 1);
    toldAt = now;
  }
}
