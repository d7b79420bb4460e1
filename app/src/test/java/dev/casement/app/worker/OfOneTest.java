package dev.casement.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What one instance does, the others leave alone.
final class OfOneTest {

  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicBoolean ours = new AtomicBoolean();

  private final Job job =
      new Job() {
        @Override
        public String name() {
          return "sweeping";
        }

        @Override
        public boolean step() {
          return steps.incrementAndGet() < 2;
        }

        @Override
        public Duration idle() {
          return Duration.ofSeconds(3);
        }
      };

  @Test
  void worksOnlyWhileItIsItsTurn() {
    Job one = new OfOne(job, ours::get);

    assertThat(one.step()).isFalse();
    assertThat(steps).hasValue(0);
    ours.set(true);
    assertThat(one.step()).isTrue();
    assertThat(one.step()).isFalse();
    ours.set(false);
    assertThat(one.step()).isFalse();
    assertThat(steps).hasValue(2);
    assertThat(one.name()).isEqualTo("sweeping");
    assertThat(one.idle()).isEqualTo(Duration.ofSeconds(3));
  }
}
