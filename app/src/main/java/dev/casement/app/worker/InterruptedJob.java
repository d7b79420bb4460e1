package dev.casement.app.worker;

import dev.casement.core.usecase.DispatchOutbox;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says of what another instance was sending when it died that nobody knows whether it arrived.
final class InterruptedJob implements Job {
  private static final Logger log = LoggerFactory.getLogger(InterruptedJob.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final DispatchOutbox outbox;

  InterruptedJob(DispatchOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "interrupted";
  }

  @Override
  public boolean step() {
    int settled = outbox.settleInterrupted();
    if (settled > 0) {
      log.warn("{} messages were being sent by an instance that is gone", settled);
    }
    return false;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
