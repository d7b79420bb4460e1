package dev.casement.app.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Looks at the service every so often while it is loaded, and says afterwards whether its memory
/// or what waits in it has grown.
final class Watch implements AutoCloseable {

  private final Installation installation;
  private final Duration interval;
  private final PrintStream out;
  private final List<Sample> samples = new ArrayList<>();
  private final Thread thread;
  private volatile boolean closing;

  /// What was seen at one look.
  ///
  /// @param processed events so far
  /// @param waiting events that were acknowledged and not processed yet
  private record Sample(long atNanos, double processed, double waiting, long megabytes) {}

  Watch(Installation installation, Duration interval, PrintStream out) {
    this.installation = installation;
    this.interval = interval;
    this.out = out;
    this.thread = Thread.ofVirtual().name("watch").start(this::watch);
  }

  private void watch() {
    long from = System.nanoTime();
    long due = from;
    while (!closing) {
      try {
        Sample sample = look();
        synchronized (samples) {
          samples.add(sample);
        }
        out.printf(
            "%5d s   %.0f/s processed   %.0f waiting   %d MB%n",
            Duration.ofNanos(sample.atNanos() - from).toSeconds(),
            rate(),
            sample.waiting(),
            sample.megabytes());
      } catch (IOException gone) {
        out.println("nobody answers: " + gone);
      }
      due += interval.toNanos();
      while (!closing && System.nanoTime() < due) {
        LockSupport.parkNanos(Math.min(due - System.nanoTime(), 200_000_000));
      }
    }
  }

  private Sample look() throws IOException {
    double received = installation.counted(LoadMeasurement.RECEIVED, "channel");
    double processed = installation.counted(LoadMeasurement.PARTS, "channel");
    return new Sample(
        System.nanoTime(),
        processed,
        Math.max(0, received - processed),
        installation.process().residentMegabytes());
  }

  private double rate() {
    synchronized (samples) {
      if (samples.size() < 2) {
        return 0;
      }
      Sample last = samples.getLast();
      Sample before = samples.get(samples.size() - 2);
      return (last.processed() - before.processed()) * 1e9 / (last.atNanos() - before.atNanos());
    }
  }

  /// Compares the last third with the one before it: the first one warms up.
  void print() {
    synchronized (samples) {
      int third = samples.size() / 3;
      if (third == 0) {
        return;
      }
      List<Sample> middle = samples.subList(third, 2 * third);
      List<Sample> last = samples.subList(2 * third, samples.size());
      double before = middle.stream().mapToLong(Sample::megabytes).average().orElse(0);
      double after = last.stream().mapToLong(Sample::megabytes).average().orElse(0);
      out.printf(
          "memory          %.0f MB, then %.0f MB: %+.1f %%%n",
          before, after, 100 * (after - before) / before);
      out.printf(
          "waiting         %.0f, then %.0f on average%n",
          middle.stream().mapToDouble(Sample::waiting).average().orElse(0),
          last.stream().mapToDouble(Sample::waiting).average().orElse(0));
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
