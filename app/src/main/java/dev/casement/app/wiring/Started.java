package dev.casement.app.wiring;

/// Whether everything that belongs to a start is done, and nothing of a stop yet. Thread-safe.
final class Started {
  private volatile boolean started;

  boolean isStarted() {
    return started;
  }

  void set(boolean now) {
    started = now;
  }
}
