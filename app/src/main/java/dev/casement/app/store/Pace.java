package dev.casement.app.store;

import dev.casement.core.port.time.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Keeps those who receive from running far ahead of those who process: whoever comes while
/// something has waited for long, waits a moment before they are taken on, so that what is
/// acknowledged is processed soon after. Nobody is refused for it; where nothing is processed at
/// all, the log takes in what comes, slowly. Thread-safe.
final class Pace {

  static final Duration LONG = Duration.ofMillis(300);
  private static final Duration MOMENT = Duration.ofMillis(250);
  private static final int REMEMBERED = 100_000;

  private final Ticker ticker;

  /// When those came that wait, first to last.
  private final Deque<Long> waiting = new ArrayDeque<>();

  Pace(Ticker ticker) {
    this.ticker = ticker;
  }

  /// Waits while something has waited for long, at most for a moment.
  synchronized void enter() {
    if (isBehind()) {
      waitForOthers();
    }
    if (waiting.size() < REMEMBERED) {
      waiting.add(ticker.nanos());
    }
  }

  private boolean isBehind() {
    return !waiting.isEmpty() && ticker.nanos() - waiting.getFirst() > LONG.toNanos();
  }

  @SuppressWarnings("WaitNotInLoop") // once is enough: nobody is kept out for good
  private void waitForOthers() {
    try {
      wait(MOMENT.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// So many were processed, or were not taken on after all.
  synchronized void leave(int many) {
    for (int i = 0; i < many; i++) {
      waiting.poll();
      notify();
    }
  }

  /// Nothing waits, as far as anybody here can know.
  synchronized void clear() {
    waiting.clear();
    notifyAll();
  }

  /// How many wait.
  synchronized int ahead() {
    return waiting.size();
  }
}
