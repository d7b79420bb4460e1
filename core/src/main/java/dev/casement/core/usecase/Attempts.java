package dev.casement.core.usecase;

import dev.casement.core.port.store.CommitResult;
import java.util.function.Supplier;

/// Reads, decides and commits again until nobody was faster.
final class Attempts {

  private static final int MOST = 200;

  private Attempts() {}

  /// Runs an attempt until its commit is no conflict.
  ///
  /// @return `Done` or `Repeated`
  static CommitResult until(Supplier<CommitResult> attempt) {
    for (int i = 0; i < MOST; i++) {
      CommitResult result = attempt.get();
      if (!(result instanceof CommitResult.Conflict)) {
        return result;
      }
    }
    throw new IllegalStateException("a conversation moved " + MOST + " times while it was changed");
  }
}
