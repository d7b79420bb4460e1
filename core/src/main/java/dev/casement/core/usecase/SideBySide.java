package dev.casement.core.usecase;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Does pieces of work side by side, so many at a time, and knows when none is under way.
/// Thread-safe.
///
/// @param <T> a piece of work
final class SideBySide<T> {

  private final ExecutorService threads;
  private final Consumer<T> work;
  private final Consumer<T> release;
  private final Runnable ended;
  private final AtomicReference<Optional<Throwable>> trouble =
      new AtomicReference<>(Optional.empty());
  private final Object counting = new Object();
  private int underWay;

  /// @param threads runs each piece at once; virtual threads do
  /// @param release gives the claim on a piece back, whatever came of the work
  /// @param ended told after each piece, when it no longer counts
  SideBySide(ExecutorService threads, Consumer<T> work, Consumer<T> release, Runnable ended) {
    this.threads = threads;
    this.work = work;
    this.release = release;
    this.ended = ended;
  }

  /// Starts what can be claimed and does not wait for it.
  ///
  /// @param most how many may be under way at a time, those started before included
  /// @param claim claims up to so many
  /// @return how many were started
  /// @throws RuntimeException the failure of a piece that was started before
  int start(int most, IntFunction<List<T>> claim) {
    throwTrouble();
    List<T> claimed = claim(most, claim);
    for (T piece : claimed) {
      threads.execute(() -> run(piece));
    }
    return claimed.size();
  }

  /// The same, and waits until nothing is under way any more.
  int run(int most, IntFunction<List<T>> claim) {
    int started = start(most, claim);
    awaitIdle();
    throwTrouble();
    return started;
  }

  /// Waits until nothing is under way.
  void awaitIdle() {
    synchronized (counting) {
      while (underWay > 0) {
        try {
          counting.wait();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private void run(T piece) {
    try {
      work.accept(piece);
    } catch (RuntimeException | Error failed) {
      trouble.set(Optional.of(failed));
    } finally {
      release.accept(piece);
      countDown();
      ended.run();
    }
  }

  /// Claims and counts in one step: whoever waits for the end must not look in between.
  private List<T> claim(int most, IntFunction<List<T>> claim) {
    synchronized (counting) {
      int room = most - underWay;
      List<T> claimed = room <= 0 ? List.of() : claim.apply(room);
      underWay += claimed.size();
      return claimed;
    }
  }

  private void countDown() {
    synchronized (counting) {
      underWay--;
      counting.notifyAll();
    }
  }

  private void throwTrouble() {
    Optional<Throwable> failed = trouble.getAndSet(Optional.empty());
    if (failed.isPresent() && failed.get() instanceof RuntimeException exception) {
      throw exception;
    }
    if (failed.isPresent() && failed.get() instanceof Error error) {
      throw error;
    }
  }
}
