package dev.casement.app.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time of day outside, as a test wants it.
final class RealTime implements InstantSource {

  private volatile Instant now;

  RealTime(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  void passes(Duration time) {
    now = now.plus(time);
  }
}
