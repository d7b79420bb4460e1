package dev.casement.app.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// How long many things took, to 3 % of each. Thread-safe.
final class Latencies {

  private static final int STEPS = 32;

  private final AtomicLongArray counts = new AtomicLongArray(64 * STEPS);
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();

  void add(long nanos) {
    counts.incrementAndGet(slot(Math.max(1, nanos)));
    count.incrementAndGet();
    longest.accumulateAndGet(nanos, Math::max);
  }

  long count() {
    return count.get();
  }

  Duration max() {
    return Duration.ofNanos(longest.get());
  }

  /// The time within which this share of them were done.
  Duration at(double share) {
    long wanted = (long) Math.ceil(share * count.get());
    long seen = 0;
    for (int slot = 0; slot < counts.length(); slot++) {
      seen += counts.get(slot);
      if (seen >= wanted && seen > 0) {
        return Duration.ofNanos(Math.min(longest.get(), upperEnd(slot)));
      }
    }
    return Duration.ZERO;
  }

  /// Powers of two, each in as many equal steps.
  private static int slot(long nanos) {
    int power = 63 - Long.numberOfLeadingZeros(nanos);
    long step = power < 5 ? 0 : (nanos >> (power - 5)) - STEPS;
    return power * STEPS + (int) step;
  }

  private static long upperEnd(int slot) {
    int power = slot / STEPS;
    long step = slot % STEPS + STEPS + 1L;
    return power < 5 ? 1L << (power + 1) : step << (power - 5);
  }

  static String millis(Duration time) {
    return "%.2f ms".formatted(time.toNanos() / 1e6);
  }
}
