package dev.casement.app.store;

/// Keeps those who receive from running far ahead of those who process: whoever comes while much
/// waits, waits a moment before they are taken on, so that what is acknowledged is processed soon
/// after. Nobody is refused for it; where nothing is processed at all, the log takes in what comes,
/// slowly. Thread-safe.
final class Pace {

  static final int AHEAD = 1_500;
  private static final long LONGEST_MILLIS = 250;

  private int ahead;

  /// Waits until not too much waits, at most for a moment.
  synchronized void enter() {
    if (ahead >= AHEAD) {
      waitForRoom();
    }
    ahead++;
  }

  @SuppressWarnings("WaitNotInLoop") // once is enough: nobody is kept out for good
  private void waitForRoom() {
    try {
      wait(LONGEST_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// How many wait.
  synchronized int ahead() {
    return ahead;
  }

  /// So many were processed, or were not taken on after all.
  synchronized void leave(int many) {
    ahead = Math.max(0, ahead - many);
    int room = AHEAD - ahead;
    for (int i = 0; i < room && i < many; i++) {
      notify();
    }
  }
}
