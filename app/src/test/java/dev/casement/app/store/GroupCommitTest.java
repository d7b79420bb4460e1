package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.port.store.StoreUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many pieces share a transaction, and none is harmed by another.
final class GroupCommitTest {

  private final Jdbi jdbi =
      Jdbi.create("jdbc:h2:mem:group-commit-" + System.identityHashCode(this) + "");

  /// The database lives as long as this.
  private final Handle open = jdbi.open();

  private final GroupCommit writer =
      new GroupCommit(jdbi, jdbi.open(), new H2Engine(Place.of("jdbc:h2:mem:")));

  @BeforeEach
  void start() {
    open.execute("create table line (id int primary key)");
    writer.start();
  }

  @AfterEach
  void stop() {
    writer.close();
    open.close();
  }

  private static int insert(Handle handle, int id) {
    return handle.execute("insert into line (id) values (?)", id);
  }

  private List<Integer> lines() {
    return jdbi.withHandle(
        handle -> handle.select("select id from line order by id").mapTo(int.class).list());
  }

  /// Runs these while the writer is kept busy, so that they come into one batch, in this order.
  private List<Future<Integer>> inOneBatch(List<Function<Handle, Integer>> work) throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> futures = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> blocker =
          executor.submit(() ->
              writer.write(_ -> {
                busy.countDown();
                return await(go);
              }));
      busy.await();
      for (Function<Handle, Integer> piece : work) {
        futures.add(executor.submit(() -> writer.write(piece)));
        while (writer.waiting() < futures.size()) {
          Thread.onSpinWait();
        }
      }
      go.countDown();
      assertThat(blocker.get()).isTrue();
    }
    return futures;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesBackOnlyThePieceThatFails() throws Exception {
    List<Future<Integer>> done =
        inOneBatch(
            List.of(
                handle -> insert(handle, 1),
                handle -> {
                  insert(handle, 2);
                  throw new IllegalArgumentException("second thoughts");
                },
                handle -> {
                  insert(handle, 3);
                  return insert(handle, 1);
                },
                handle -> insert(handle, 4)));

    assertThat(done.get(0).get()).isEqualTo(1);
    assertThatThrownBy(() -> done.get(1).get())
        .hasCauseInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("second thoughts");
    assertThatThrownBy(() -> done.get(2).get()).hasCauseInstanceOf(StoreUnavailable.class);
    assertThat(done.get(3).get()).isEqualTo(1);
    assertThat(lines()).containsExactly(1, 4);
  }

  /// Inserts lines, many at once, and remembers how many came together.
  private static final class Lines implements Bulk<Integer, Integer> {

    private final List<Integer> together = new ArrayList<>();
    private int takenBack;

    @Override
    public List<Integer> write(Handle handle, List<Integer> ids) {
      together.add(ids.size());
      ids.forEach(id -> insert(handle, id));
      return ids;
    }

    @Override
    public void takenBack() {
      takenBack++;
    }
  }

  private List<Future<Integer>> inOneBatch(Lines lines, Integer... ids) throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> futures = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      executor.execute(() ->
          writer.write(_ -> {
            busy.countDown();
            return await(go);
          }));
      busy.await();
      for (int i = 0; i < ids.length; i++) {
        Integer id = ids[i];
        futures.add(executor.submit(() -> writer.write(Scope.OWN_ROWS, lines, id)));
        while (writer.waiting() <= i) {
          Thread.onSpinWait();
        }
      }
      go.countDown();
    }
    return futures;
  }

  @Test
  void writesWhatIsOfOneKindTogether() throws Exception {
    Lines kind = new Lines();

    List<Future<Integer>> done = inOneBatch(kind, 1, 2, 3);

    assertThat(done.get(1).get()).isEqualTo(2);
    assertThat(kind.together).containsExactly(3);
    assertThat(lines()).containsExactly(1, 2, 3);
  }

  @Test
  void writesOneByOneWhereOneOfAKindFails() throws Exception {
    Lines kind = new Lines();

    List<Future<Integer>> done = inOneBatch(kind, 1, 2, 2, 3);

    assertThat(done.get(0).get()).isEqualTo(1);
    assertThat(done.get(1).get()).isEqualTo(2);
    assertThatThrownBy(() -> done.get(2).get()).hasCauseInstanceOf(StoreUnavailable.class);
    assertThat(done.get(3).get()).isEqualTo(3);
    assertThat(kind.together).containsExactly(4, 1, 1, 1, 1);
    assertThat(kind.takenBack).isEqualTo(1);
    assertThat(lines()).containsExactly(1, 2, 3);
  }

  @Test
  void failsEveryPieceOfATransactionThatBreaksAndGoesOnWithTheNext() throws Exception {
    List<Future<Integer>> done =
        inOneBatch(
            List.of(
                handle -> insert(handle, 1),
                handle -> {
                  insert(handle, 2);
                  close(handle);
                  return 1;
                },
                handle -> insert(handle, 3)));

    for (Future<Integer> piece : done) {
      assertThatThrownBy(piece::get).hasCauseInstanceOf(StoreUnavailable.class);
    }
    assertThat(lines()).isEmpty();
    writer.write(handle -> insert(handle, 5));
    assertThat(lines()).containsExactly(5);
  }

  private static void close(Handle handle) {
    try {
      handle.getConnection().close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesAtOnceWhatItCannotTake() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      executor.execute(() ->
          writer.write(_ -> {
            busy.countDown();
            return await(go);
          }));
      busy.await();
      for (int i = 0; i < GroupCommit.QUEUE; i++) {
        executor.execute(() -> writer.write(_ -> true));
      }
      while (writer.waiting() < GroupCommit.QUEUE) {
        Thread.onSpinWait();
      }

      assertThatThrownBy(() -> writer.write(_ -> true))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("more to write than it can take");
      go.countDown();
    }
    writer.write(handle -> insert(handle, 1));
    assertThat(lines()).containsExactly(1);
  }

  @Test
  void writesWhatWaitsBeforeItCloses() throws Exception {
    List<Future<Integer>> done =
        inOneBatch(
            List.of(
                handle -> {
                  Thread.ofVirtual().start(writer::close);
                  return insert(handle, 1);
                },
                handle -> insert(handle, 2)));

    assertThat(done.get(0).get()).isEqualTo(1);
    assertThat(done.get(1).get()).isEqualTo(1);
    writer.close();
    assertThatThrownBy(() -> writer.write(handle -> insert(handle, 3)))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(lines()).containsExactly(1, 2);
  }
}
