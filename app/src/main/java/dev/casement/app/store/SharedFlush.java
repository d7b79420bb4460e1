package dev.casement.app.store;

/// A flush that several wait for is done once: whoever comes while one is under way has to wait for
/// the next, which then serves all who came meanwhile. Thread-safe.
final class SharedFlush {

  private long asked;
  private long served;
  private boolean underWay;

  /// Returns once a flush is done that began after this was called.
  ///
  /// @param flush does it
  void await(Runnable flush) {
    long mine = ask();
    long upTo = turn(mine);
    if (upTo == 0) {
      return;
    }
    boolean done = false;
    try {
      flush.run();
      done = true;
    } finally {
      end(done ? upTo : served());
    }
  }

  private synchronized long ask() {
    asked++;
    return asked;
  }

  /// @return up to whom to flush for; 0 where somebody else did
  private synchronized long turn(long mine) {
    boolean interrupted = false;
    while (underWay && served < mine) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (served >= mine) {
      return 0;
    }
    underWay = true;
    return asked;
  }

  private synchronized long served() {
    return served;
  }

  private synchronized void end(long upTo) {
    served = upTo;
    underWay = false;
    notifyAll();
  }
}
