package dev.casement.app.worker;

import java.time.Duration;

/// One kind of work that is done again and again. Called by its loop alone.
interface Job {
  /// In a word or two, for logs.
  String name();

  /// Does some of what is due.
  ///
  /// @return whether there may be more to do at once
  boolean step();

  /// How long to wait when nothing is due, if nobody raises the signal.
  Duration idle();
}
