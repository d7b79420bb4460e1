package dev.casement.app.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Work of one kind that the writer does for many callers together.
///
/// @param <W> what one caller wants written
/// @param <R> what they are told
interface Bulk<W, R> {

  /// Does all of this within the transaction of the handle. What one caller gets refused is an
  /// answer; an exception takes back everything, and then each is done by itself.
  ///
  /// @return an answer for each, in the same order
  List<R> write(Handle handle, List<W> works);

  /// What was written in this transaction so far is taken back.
  default void takenBack() {}
}
