package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who receives does not run far ahead of who processes, and is never stopped for good.
final class PaceTest {

  private final Pace pace = new Pace();

  private Thread another() throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(pace::enter);
    while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private void fill() {
    for (int i = 0; i < Pace.AHEAD; i++) {
      pace.enter();
    }
  }

  @Test
  void letsNobodyWaitWhileLittleWaits() {
    fill();

    assertThat(pace.ahead()).isEqualTo(Pace.AHEAD);
  }

  @Test
  void letsThoseWhoComeLaterInAsRoomIsMade() throws Exception {
    fill();
    Thread waiting = another();

    pace.leave(10);
    waiting.join();

    assertThat(pace.ahead()).isEqualTo(Pace.AHEAD - 9);
  }

  @Test
  void takesThemInAfterAMomentWhereNothingIsProcessed() throws Exception {
    fill();

    another().join();

    assertThat(pace.ahead()).isEqualTo(Pace.AHEAD + 1);
  }
}
