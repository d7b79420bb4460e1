package dev.casement.app.sandbox;

import dev.casement.core.port.time.Pause;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits no longer than it takes to let others run.
final class BriefPause implements Pause {

  @Override
  public void forTime(Duration time) {
    LockSupport.parkNanos(100_000);
  }
}
