package dev.casement.app.store;

import com.zaxxer.hikari.HikariConfig;
import dev.casement.core.port.store.ReachLog;
import dev.casement.core.port.store.StoreUnavailable;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The embedded database: one process has it.
record H2Engine(Place place, SharedFlush shared) implements Engine {

  H2Engine(Place place) {
    this(place, new SharedFlush());
  }

  /// What H2 answers when another process has the file.
  private static final int IN_USE = 90020;

  @Override
  public String migrations() {
    return "h2";
  }

  @Override
  public void tune(HikariConfig readers) {
    readers.setExceptionOverrideClassName(BrokenConnections.class.getName());
  }

  @Override
  public List<String> byKeys() {
    return List.of();
  }

  @Override
  public void renew(Handle byKeys) {
    // It sees for itself when a plan is too old.
  }

  @Override
  public ManyRows rows() {
    return new JdbcBatches();
  }

  /// H2 takes whatever Java can say.
  @Override
  public boolean isOfTheValues(JdbiException failed) {
    return false;
  }

  @Override
  public void check(Handle first) {
    // It comes with the program.
  }

  @Override
  public DatabaseRefused refusal(JdbiException failed) {
    boolean isInUse =
        Causes.of(failed)
            .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == IN_USE);
    return isInUse
        ? new DatabaseRefused("The database is in use by another process.", failed)
        : new DatabaseRefused(
            "The database cannot be opened: " + Causes.innermost(failed).getMessage(), failed);
  }

  /// There is one writer.
  @Override
  public void lock(Handle handle, Collection<Scope> scopes) {
    // Nobody else moves anything.
  }

  /// Without it a commit is acknowledged before it is on the disk. `CHECKPOINT SYNC` would not do:
  /// where the database's own background thread has just begun to write what was committed, it
  /// finds nothing left to write, and may return while that is still on its way to the file. So
  /// whatever is on its way is waited for, and only then flushed. That the file is then found as it
  /// was flushed depends on H2's version, too: see `docs/adr/0007`.
  @Override
  public void flush(Handle handle) {
    MVStore file = file(handle);
    shared.await(() -> {
      file.commit();
      Optional.ofNullable(file.getFileStore())
          .ifPresent(written -> file.executeFilestoreOperation(written::sync));
    });
  }

  private static MVStore file(Handle handle) {
    try {
      JdbcConnection connection = handle.getConnection().unwrap(JdbcConnection.class);
      return ((SessionLocal) connection.getSession()).getDatabase().getStore().getMvStore();
    } catch (SQLException broken) {
      throw new StoreUnavailable("the database's file is not there", broken);
    }
  }

  @Override
  public Neighbours neighbours() {
    return new Alone();
  }

  @Override
  public ClaimedOutbox outbox(Reads reads, Neighbours neighbours) {
    return new JdbiOutbox(reads);
  }

  @Override
  public MediaClaims mediaClaims(Reads reads, Neighbours neighbours) {
    return new OwnMediaClaims(reads);
  }

  @Override
  public ReachLog reach(Reads reads, GroupCommit writer) {
    return new JdbiReach(reads, writer);
  }

  @Override
  public Stretches stretches(InstantSource wallClock) {
    return Stretches.NONE;
  }

  @Override
  public String deleteSome(String table, String condition, int rows) {
    return "delete from %s where %s fetch first %d rows only".formatted(table, condition, rows);
  }
}
