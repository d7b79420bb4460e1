package dev.casement.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SignalTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private final Signal signal = new Signal();

  @Test
  void wakesWhoeverComesAfterItWasRaised() {
    signal.raise();

    signal.await(LONG);
  }

  @Test
  void wakesOnceHoweverOftenItWasRaised() throws InterruptedException {
    signal.raise();
    signal.raise();
    signal.await(LONG);

    Thread second = Thread.ofVirtual().start(() -> signal.await(LONG));

    assertThat(second.join(Duration.ofMillis(20))).isFalse();
    signal.raise();
    second.join();
  }

  @Test
  void keepsTheInterruptOfWhoeverIsNotToWait() throws InterruptedException {
    boolean[] kept = new boolean[1];
    Thread waiting =
        Thread.ofVirtual()
            .unstarted(() -> {
              signal.await(LONG);
              kept[0] = Thread.currentThread().isInterrupted();
            });
    waiting.start();
    waiting.interrupt();
    waiting.join();

    assertThat(kept[0]).isTrue();
  }
}
