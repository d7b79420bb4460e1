package dev.casement.app.store;

import java.time.Instant;

/// Deletes old rows a few thousand at a time, so that others get to write in between.
final class Sweep {

  private static final int ROWS = 2_000;

  private Sweep() {}

  /// Deletes until nothing older is left.
  ///
  /// @param condition which rows are older, with the moment as `:before`
  static void rows(GroupCommit writer, String table, String condition, Instant before) {
    int gone = ROWS;
    while (gone == ROWS) {
      gone = writer.deleteSome(table, condition, ROWS, before.toEpochMilli());
    }
  }
}
