package dev.casement.core.port.time;

import java.time.Duration;

/// Waiting, so that tests need not wait. Thread-safe.
public interface Pause {

  /// Returns after about this time, or at once when the thread is interrupted, with the interrupt
  /// kept.
  void forTime(Duration time);
}
