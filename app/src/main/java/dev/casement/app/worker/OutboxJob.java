package dev.casement.app.worker;

import dev.casement.core.port.time.Pause;
import dev.casement.core.usecase.DispatchOutbox;
import java.time.Duration;

/// Starts sending what is due.
final class OutboxJob implements Job {
  /// What is queued, and every send that ends, raises the signal; this is for what falls due by
  /// time.
  private static final Duration POLL = Duration.ofMillis(500);

  /// Where a few at a time fall due they are collected for a moment: looking for them costs more
  /// than sending them. It is less than the time that a message is let in before its turn.
  private static final Duration COLLECTING = Duration.ofMillis(15);

  private static final int FEW = 32;

  private final DispatchOutbox outbox;
  private final int atOnce;
  private final Pause pause;

  OutboxJob(DispatchOutbox outbox, int atOnce, Pause pause) {
    this.outbox = outbox;
    this.atOnce = atOnce;
    this.pause = pause;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public boolean step() {
    int started = outbox.start(atOnce);
    if (started > 0 && started < FEW) {
      pause.forTime(COLLECTING);
    }
    return started > 0;
  }

  @Override
  public Duration idle() {
    return POLL;
  }
}
