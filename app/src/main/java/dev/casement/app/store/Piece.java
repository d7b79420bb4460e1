package dev.casement.app.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// One caller's part of a group commit: done by the writer, answered once everything is durable.
final class Piece<T> {

  private static final String SAVEPOINT = "piece";

  private final Scope scope;
  private final Function<Handle, T> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private Optional<RuntimeException> fault = Optional.empty();
  private Optional<T> value = Optional.empty();

  Piece(Scope scope, Function<Handle, T> work) {
    this.scope = scope;
    this.work = work;
  }

  Scope scope() {
    return scope;
  }

  /// Does the work, or takes back what it did.
  void tryOn(Handle handle) {
    handle.savepoint(SAVEPOINT);
    try {
      value = Optional.of(work.apply(handle));
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
