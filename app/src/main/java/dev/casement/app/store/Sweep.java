package dev.casement.app.store;

import java.time.Instant;

/// Deletes old rows a few thousand at a time, so that others get to write in between.
final class Sweep {

  private static final int ROWS = 2_000;

  private Sweep() {}

  /// Deletes until nothing older is left.
  ///
  /// @param delete a delete statement with the moment as `:before`
  static void rows(GroupCommit writer, String delete, Instant before) {
    String some = delete.stripTrailing() + " fetch first " + ROWS + " rows only";
    int gone = ROWS;
    while (gone == ROWS) {
      gone =
          writer.write(
              handle -> handle.createUpdate(some).bind("before", before.toEpochMilli()).execute());
    }
  }
}
