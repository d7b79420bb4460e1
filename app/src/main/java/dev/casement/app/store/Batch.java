package dev.casement.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pieces of one transaction.
///
/// Those that share their kind with others are done kind by kind, at once and without savepoints:
/// that is what makes many cheap. Where that fails, all of it is taken back, and each piece is done
/// again by itself, behind a savepoint as the rest are: then one that fails harms none of the
/// others.
///
/// @param pieces in the order in which they came
record Batch(List<Piece<?, ?>> pieces) {

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  /// Begins a transaction and does them all in it.
  void doIn(Handle open, Engine engine) {
    begin(open, engine);
    if (!areDoneTogether(open)) {
      open.rollback();
      begin(open, engine);
      pieces.forEach(piece -> piece.tryOn(open));
    }
  }

  private void begin(Handle open, Engine engine) {
    open.begin();
    engine.lock(open, pieces.stream().map(Piece::scope).toList());
  }

  private boolean areDoneTogether(Handle open) {
    Map<Bulk<?, ?>, List<Piece<?, ?>>> kinds = new LinkedHashMap<>();
    for (Piece<?, ?> piece : pieces) {
      if (piece.shares()) {
        kinds.computeIfAbsent(piece.kind(), _ -> new ArrayList<>()).add(piece);
      }
    }
    try {
      kinds.values().forEach(kind -> together(open, kind));
    } catch (RuntimeException oneIsBad) {
      LOG.info(
          "{} pieces are written one by one, as one of them fails: {}",
          pieces.size(),
          oneIsBad.getMessage());
      kinds.keySet().forEach(Bulk::takenBack);
      return false;
    }
    pieces.stream().filter(piece -> !piece.shares()).forEach(piece -> piece.tryOn(open));
    return true;
  }

  /// They have one kind in common, and so the same types.
  @SuppressWarnings("unchecked")
  private static <W, T> void together(Handle open, List<Piece<?, ?>> kind) {
    List<Piece<W, T>> same = new ArrayList<>();
    kind.forEach(piece -> same.add((Piece<W, T>) piece));
    Piece.together(open, same);
  }
}
