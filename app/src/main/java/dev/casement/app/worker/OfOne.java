package dev.casement.app.worker;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A job that only one of several instances does at a time: this one while it is its turn.
final class OfOne implements Job {
  private final Job job;
  private final BooleanSupplier ours;

  /// @param ours whether it is this instance's turn
  OfOne(Job job, BooleanSupplier ours) {
    this.job = job;
    this.ours = ours;
  }

  @Override
  public String name() {
    return job.name();
  }

  @Override
  public boolean step() {
    return ours.getAsBoolean() && job.step();
  }

  @Override
  public Duration idle() {
    return job.idle();
  }
}
