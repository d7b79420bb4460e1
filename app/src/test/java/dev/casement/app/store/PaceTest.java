package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Who receives does not run far ahead of who processes, and is never stopped for good.
final class PaceTest {

  private final AtomicLong now = new AtomicLong();
  private final Pace pace = new Pace(now::get);

  private Thread another() {
    Thread thread = Thread.ofPlatform().start(pace::enter);
    while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private void fallBehind() {
    pace.enter();
    pace.enter();
    now.addAndGet(Pace.LONG.toNanos() + 1);
  }

  @Test
  void letsNobodyWaitWhileNothingHasWaitedForLong() {
    for (int i = 0; i < 5_000; i++) {
      pace.enter();
    }

    assertThat(pace.ahead()).isEqualTo(5_000);
  }

  @Test
  void letsThoseWhoComeLaterInAsOthersAreDone() throws Exception {
    fallBehind();
    Thread waiting = another();

    pace.leave(2);
    waiting.join();

    assertThat(pace.ahead()).isEqualTo(1);
  }

  @Test
  void letsEverybodyInWhereNothingWaitsAnyMore() throws Exception {
    fallBehind();
    Thread waiting = another();

    pace.clear();
    waiting.join();

    assertThat(pace.ahead()).isEqualTo(1);
  }

  @Test
  void takesThemInAfterAMomentWhereNothingIsProcessed() throws Exception {
    fallBehind();

    another().join();

    assertThat(pace.ahead()).isEqualTo(3);
  }
}
