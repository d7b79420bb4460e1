package dev.casement.app.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes whoever waits, or the next who would. Raised many times, it wakes once. Thread-safe.
public final class Signal {
  private final Semaphore raised = new Semaphore(0);

  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /// Returns when it is raised, when the time is over, or when the thread is interrupted, with the
  /// interrupt kept.
  void await(Duration most) {
    try {
      boolean _ = raised.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
      raised.drainPermits();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
