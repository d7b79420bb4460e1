package dev.casement.core.domain.pacing;

import java.time.Duration;
import java.util.Optional;

/// Says when one account may start its next request. Two limits hold at once: a token bucket
/// spreads requests over the second, and a sliding bound keeps every second, wherever it begins,
/// within what the provider allows. Not thread-safe.
public final class Pacer {

  /// A second as others may measure it: a request on its way may catch up with the one before.
  private static final Duration SECOND = Duration.ofSeconds(1).plusMillis(5);

  private static final double NANOS = 1e9;

  /// What may go at once is a twentieth of a second's worth, which makes up for a late start.
  private static final int BURSTS = 20;

  private final Pacing pacing;
  private final Throttle throttle;
  private final Optional<SlidingBound> bound;
  private final Optional<TokenBucket> bucket;

  /// @param inherited whether somebody else may have used all of it until now
  public Pacer(Pacing pacing, boolean inherited, long now) {
    this.pacing = pacing;
    this.throttle = new Throttle(now);
    this.bound = pacing.perSecond().map(rate -> new SlidingBound(rate, SECOND));
    this.bucket =
        pacing
            .perSecond()
            .map(rate -> new TokenBucket((long) (NANOS / rate), Math.max(1, rate / BURSTS), now));
    if (inherited) {
      bound.ifPresent(full -> full.fill(now));
    }
  }

  public Pacing pacing() {
    return pacing;
  }

  /// From when on the next request may start.
  public long earliest(long now) {
    if (bucket.isEmpty()) {
      return now;
    }
    bucket.get().every(interval(now), now);
    return Math.max(bucket.get().earliest(now), bound.orElseThrow().earliest(now));
  }

  private long interval(long now) {
    return (long) (NANOS / (pacing.perSecond().orElseThrow() * throttle.share(now)));
  }

  /// A request starts now.
  public void take(long now) {
    bound.ifPresent(one -> one.take(now));
    bucket.ifPresent(one -> one.take(now));
  }

  /// A customer wrote now.
  public void received(long now) {
    if (pacing.countsInbound()) {
      take(now);
    }
  }

  /// The provider says that it was too fast.
  ///
  /// @return whether this is news
  public boolean throttled(long now) {
    return throttle.slower(now);
  }

  /// The provider says how much is used up.
  public void told(Usage usage, long now) {
    throttle.told(usage, now);
  }

  /// How much of its full speed it goes at, up to 1.
  public double share(long now) {
    return throttle.share(now);
  }

  /// How many requests may start within this time, on average; empty for as many as anybody likes.
  public Optional<Integer> within(Duration time, long now) {
    return pacing
        .perSecond()
        .map(rate -> (int) Math.ceil(rate * throttle.share(now) * time.toNanos() / NANOS));
  }
}
