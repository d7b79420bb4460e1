package dev.casement.app.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// One caller's part of a group commit: done by the writer, answered once everything is durable.
///
/// @param <W> what is to be written
/// @param <T> what the caller is told
final class Piece<W, T> {

  private static final String SAVEPOINT = "piece";

  private final Scope scope;
  private final Bulk<W, T> kind;
  private final W work;
  private final boolean shares;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private Optional<RuntimeException> fault = Optional.empty();
  private Optional<T> value = Optional.empty();

  private Piece(Scope scope, Bulk<W, T> kind, W work, boolean shares) {
    this.scope = scope;
    this.kind = kind;
    this.work = work;
    this.shares = shares;
  }

  /// Work that is done together with other work of its kind.
  static <W, T> Piece<W, T> of(Scope scope, Bulk<W, T> kind, W work) {
    return new Piece<>(scope, kind, work, true);
  }

  /// Work of a kind of its own.
  static <T> Piece<Function<Handle, T>, T> alone(Scope scope, Function<Handle, T> work) {
    return new Piece<>(
        scope,
        (handle, works) -> works.stream().map(one -> one.apply(handle)).toList(),
        work,
        false);
  }

  Scope scope() {
    return scope;
  }

  boolean shares() {
    return shares;
  }

  Bulk<W, T> kind() {
    return kind;
  }

  /// Does the work of these pieces, which are of one kind, or throws; then nothing of it counts.
  static <W, T> void together(Handle handle, List<Piece<W, T>> pieces) {
    Bulk<W, T> kind = pieces.getFirst().kind;
    List<T> values = kind.write(handle, pieces.stream().map(piece -> piece.work).toList());
    for (int i = 0; i < pieces.size(); i++) {
      pieces.get(i).value = Optional.of(values.get(i));
    }
  }

  /// Does the work, or takes back what it did.
  void tryOn(Handle handle) {
    value = Optional.empty();
    handle.savepoint(SAVEPOINT);
    try {
      value = Optional.of(kind.write(handle, List.of(work)).getFirst());
      handle.releaseSavepoint(SAVEPOINT);
    } catch (RuntimeException thrown) {
      handle.rollbackToSavepoint(SAVEPOINT);
      fault = Optional.of(thrown);
    }
  }

  /// Tells the caller what came of it.
  void answer() {
    fault.ifPresentOrElse(
        answer::completeExceptionally, () -> answer.complete(value.orElseThrow()));
  }

  void fail(RuntimeException because) {
    answer.completeExceptionally(because);
  }

  /// Waits for the answer. An interrupted caller waits on: what it asked for may be done already.
  T result() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw fault(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException fault(ExecutionException e) {
    return e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
  }
}
