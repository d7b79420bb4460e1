package dev.casement.app.worker;

import dev.casement.core.port.time.Pause;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats one job until it is told to stop, whatever happens to the job.
final class Loop {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 8;

  private final Job job;
  private final Signal signal;
  private final Pause pause;
  private volatile boolean stopping;
  private int failures;

  Loop(Job job, Signal signal, Pause pause) {
    this.job = job;
    this.signal = signal;
    this.pause = pause;
  }

  /// Works until [#stop].
  void run() {
    while (!stopping) {
      boolean more = stepOrBackOff();
      if (!more && !stopping) {
        signal.await(job.idle());
      }
    }
  }

  /// Lets the loop end after the step at hand.
  void stop() {
    stopping = true;
    signal.raise();
  }

  String name() {
    return job.name();
  }

  private boolean stepOrBackOff() {
    try {
      boolean more = job.step();
      if (failures > 0) {
        log.info("The {} works again after {} failures", job.name(), failures);
        failures = 0;
      }
      return more;
    } catch (RuntimeException broken) {
      failures++;
      Duration backOff = backOff();
      log.warn(
          "The {} failed, {} times now; again in {} ms",
          job.name(),
          failures,
          backOff.toMillis(),
          broken);
      pause.forTime(backOff);
      return true;
    }
  }

  private Duration backOff() {
    Duration doubled = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
  }
}
