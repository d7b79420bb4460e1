package dev.casement.app.wiring;

import dev.casement.core.port.time.Pause;
import java.time.Duration;

/// Real waiting.
enum SystemPause implements Pause {
  INSTANCE;

  @Override
  public void forTime(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
