package dev.casement.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoopTest {
  @Test
  void goesOnAtOnceWhileThereIsWork() {
    ScriptedJob job = new ScriptedJob(() -> true, () -> true, () -> false);
    Loop loop = job.inLoop(_ -> {});

    loop.run();

    assertThat(job.steps()).isEqualTo(3);
  }

  @Test
  void survivesWhateverTheJobThrows() {
    ScriptedJob job =
        new ScriptedJob(
            () -> {
              throw new StoreUnavailable("the disk is full");
            },
            () -> {
              throw new IllegalStateException("a bug");
            },
            () -> true);
    Loop loop = job.inLoop(_ -> {});

    loop.run();

    assertThat(job.steps()).isEqualTo(3);
  }

  @Test
  void waitsLongerAfterEachFailureAndNotForever() {
    List<Duration> waits = new ArrayList<>();
    ScriptedJob.Step fails =
        () -> {
          throw new StoreUnavailable("away");
        };
    ScriptedJob.Step[] steps = new ScriptedJob.Step[12];
    java.util.Arrays.fill(steps, fails);

    new ScriptedJob(steps).inLoop(waits::add).run();

    assertThat(waits)
        .startsWith(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400))
        .isSorted()
        .endsWith(Duration.ofSeconds(10), Duration.ofSeconds(10));
  }

  @Test
  void beginsAnewWithShortWaitsAfterASuccess() {
    List<Duration> waits = new ArrayList<>();
    ScriptedJob.Step fails =
        () -> {
          throw new StoreUnavailable("away");
        };

    new ScriptedJob(fails, fails, () -> true, fails).inLoop(waits::add).run();

    assertThat(waits)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(100));
  }

  @Test
  void wakesWhenTheSignalIsRaised() throws InterruptedException {
    Signal signal = new Signal();
    ScriptedJob job = new ScriptedJob(() -> false, () -> false);
    Loop loop = new Loop(job, signal, _ -> {});
    job.endsWith(loop::stop);

    Thread thread = Thread.ofVirtual().start(loop::run);
    while (thread.isAlive()) {
      signal.raise();
      thread.join(Duration.ofMillis(1));
    }

    assertThat(job.steps()).isEqualTo(2);
  }
}
