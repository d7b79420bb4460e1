package dev.casement.app.store;

import dev.casement.core.port.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer that this process has for the database. Whoever writes hands it a piece of work
/// and waits; it takes up to [#MOST] of them at a time, does them in one transaction, commits,
/// flushes to the disk, and only then answers them all. So one flush serves many, and nobody is
/// answered before it.
///
/// Pieces of one kind are written together ([Bulk]); one that fails harms none of the others
/// ([Batch]). Where the transaction as a whole fails, every piece in it does.
///
/// It flushes while idle, too: an embedded database moves old pages about in the background, and
/// the space they leave may be used again only because the move is known to be on the disk (see
/// [H2Settings]).
final class GroupCommit implements AutoCloseable {

  static final int MOST = 512;
  static final int QUEUE = 4096;
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final Jdbi jdbi;
  private final Engine engine;
  private final BlockingQueue<Piece<?, ?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread writer;
  private Optional<Handle> handle;
  private volatile boolean closing;
  private volatile boolean stopped;

  /// A writer that begins with this connection and, should it break, opens others.
  GroupCommit(Jdbi jdbi, Handle first, Engine engine) {
    this("store-writer", jdbi, Optional.of(first), engine);
  }

  private GroupCommit(String name, Jdbi jdbi, Optional<Handle> first, Engine engine) {
    this.jdbi = jdbi;
    this.engine = engine;
    this.handle = first;
    this.writer = Thread.ofPlatform().name(name).unstarted(this::run);
  }

  /// A writer of its own for rows that nobody else moves ([Scope#OWN_ROWS]): whoever hands it work
  /// need not wait for what the other one has in hand.
  static GroupCommit ofOwnRows(String name, Jdbi jdbi, Engine engine) {
    return new GroupCommit(name, jdbi, Optional.empty(), engine);
  }

  void start() {
    writer.start();
  }

  /// Does this within a durable transaction and returns what it returned. What it throws is thrown
  /// here, and what it did is taken back.
  <T> T write(Function<Handle, T> work) {
    return write(Scope.EVERYTHING, work);
  }

  /// The same for work that moves less than everything.
  <T> T write(Scope scope, Function<Handle, T> work) {
    return result(Piece.alone(scope, work));
  }

  /// The same for work that is done together with other work of its kind.
  <W, T> T write(Scope scope, Bulk<W, T> kind, W work) {
    return result(Piece.of(scope, kind, work));
  }

  private <T> T result(Piece<?, T> piece) {
    if (closing) {
      throw new StoreUnavailable("the store is closing");
    }
    if (!queue.offer(piece)) {
      throw new StoreUnavailable("the store has more to write than it can take");
    }
    if (stopped) {
      refuseTheRest();
    }
    try {
      return piece.result();
    } catch (JdbiException e) {
      throw engine.isOfTheValues(e)
          ? new IllegalArgumentException("the database does not take these values", e)
          : new StoreUnavailable("the store cannot write", e);
    }
  }

  /// Deletes at most so many rows, those before a moment.
  ///
  /// @param condition which they are, with the moment as `:before`
  int deleteSome(String table, String condition, int rows, long before) {
    String sql = engine.deleteSome(table, condition, rows);
    return write(
        Scope.OWN_ROWS, handle -> handle.createUpdate(sql).bind("before", before).execute());
  }

  /// How many pieces wait to be taken up.
  int waiting() {
    return queue.size();
  }

  private void run() {
    handle.ifPresent(this::tune);
    List<Piece<?, ?>> batch = new ArrayList<>();
    while (!closing || !queue.isEmpty()) {
      batch.clear();
      if (next(batch)) {
        commit(batch);
      } else {
        flushWhileIdle();
      }
    }
    stopped = true;
    refuseTheRest();
    dropHandle();
  }

  private boolean next(List<Piece<?, ?>> batch) {
    try {
      Piece<?, ?> first = queue.poll(1, TimeUnit.SECONDS);
      if (first == null) {
        return false;
      }
      batch.add(first);
      queue.drainTo(batch, MOST - 1);
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody may interrupt the writer: it would lose its file", e);
    }
  }

  private void commit(List<Piece<?, ?>> batch) {
    try {
      Handle open = handle();
      engine.renew(open);
      new Batch(batch).doIn(open, engine);
      open.commit();
      engine.flush(open);
      batch.forEach(Piece::answer);
    } catch (RuntimeException | Error broken) {
      LOG.error("A transaction of {} writes failed", batch.size(), broken);
      dropHandle();
      batch.forEach(piece -> piece.fail(new StoreUnavailable("the store cannot write", broken)));
    }
  }

  private void flushWhileIdle() {
    try {
      engine.flush(handle());
    } catch (RuntimeException broken) {
      LOG.error("The database could not be flushed", broken);
      dropHandle();
    }
  }

  private Handle handle() {
    Handle open =
        handle.orElseGet(() -> {
          Handle opened = jdbi.open();
          tune(opened);
          return opened;
        });
    handle = Optional.of(open);
    return open;
  }

  private void tune(Handle opened) {
    engine.byKeys().forEach(opened::execute);
  }

  private void dropHandle() {
    try {
      handle.ifPresent(Handle::close);
    } catch (RuntimeException e) {
      LOG.warn("A broken connection could not be closed", e);
    }
    handle = Optional.empty();
  }

  private void refuseTheRest() {
    List<Piece<?, ?>> rest = new ArrayList<>();
    queue.drainTo(rest);
    rest.forEach(piece -> piece.fail(new StoreUnavailable("the store is closing")));
  }

  /// Writes what waits, then stops.
  @Override
  public void close() {
    closing = true;
    queue.offer(Piece.alone(Scope.OWN_ROWS, _ -> "wake up"));
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
