package dev.casement.core.port.time;

/// A monotonic count of nanoseconds from an arbitrary origin. Thread-safe.
public interface Ticker {

  long nanos();
}
