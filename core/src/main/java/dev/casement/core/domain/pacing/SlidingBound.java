package dev.casement.core.domain.pacing;

import java.time.Duration;

/// At most so many in any span of time, wherever it begins. It remembers the last so many moments:
/// one more may come when the oldest of them is a whole span ago.
final class SlidingBound {

  private final long span;
  private final long[] taken;
  private int count;
  private int next;

  SlidingBound(int most, Duration span) {
    this.taken = new long[most];
    this.span = span.toNanos();
  }

  /// From when on one more may come.
  long earliest(long now) {
    return count < taken.length ? now : Math.max(now, taken[next] + span);
  }

  /// One came. More than allowed may come where nobody can forbid it; then it takes the longer
  /// until the next is allowed.
  void take(long at) {
    taken[next] = at;
    next = (next + 1) % taken.length;
    count = Math.min(count + 1, taken.length);
  }

  /// As if it had been used up at this moment.
  void fill(long at) {
    for (int i = 0; i < taken.length; i++) {
      take(at);
    }
  }
}
