package dev.casement.app.worker;

import dev.casement.core.usecase.DispatchOutbox;
import java.time.Duration;

/// Starts sending what is due.
final class OutboxJob implements Job {
  /// What is queued, and every send that ends, raises the signal; this is for what falls due by
  /// time.
  private static final Duration POLL = Duration.ofMillis(500);

  private final DispatchOutbox outbox;
  private final int atOnce;

  OutboxJob(DispatchOutbox outbox, int atOnce) {
    this.outbox = outbox;
    this.atOnce = atOnce;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public boolean step() {
    return outbox.start(atOnce) > 0;
  }

  @Override
  public Duration idle() {
    return POLL;
  }
}
