package dev.casement.core.domain.pacing;

/// One in each interval on average, and up to so many at once. It is kept as the one moment at
/// which it will be full again, so that what is borrowed is borrowed from the time to come.
final class TokenBucket {

  private final int most;
  private long interval;
  private long fullAt;

  /// A full bucket.
  ///
  /// @param interval nanoseconds for each token
  TokenBucket(long interval, int most, long now) {
    this.interval = interval;
    this.most = most;
    this.fullAt = now;
  }

  /// From when on one may be taken.
  long earliest(long now) {
    return Math.max(now, fullAt - (most - 1) * interval);
  }

  void take(long at) {
    fullAt = Math.max(fullAt, at) + interval;
  }

  /// From now on each takes so long.
  void every(long newInterval, long now) {
    if (newInterval != interval) {
      long borrowed = Math.max(0, fullAt - now) / interval;
      interval = newInterval;
      fullAt = now + borrowed * interval;
    }
  }

  boolean isFull(long now) {
    return fullAt <= now;
  }
}
