package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.port.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Those who ask at the same time share a query, and each gets their own answer.
final class QuestionsTest {

  private final Reads reads = new Reads(Jdbi.create("jdbc:h2:mem:"));
  private final List<List<Integer>> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  /// Even numbers are there, once for each half of theirs.
  private final Questions<Integer, String> questions =
      new Questions<>(
          reads,
          (_, keys, found) -> {
            asked.add(keys);
            running.countDown();
            await(go);
            for (int key : keys) {
              if (key < 0) {
                throw new StoreUnavailable("the database is gone");
              }
              for (int i = 0; key % 2 == 0 && i < key / 2; i++) {
                found.accept(key, key + "." + i);
              }
            }
          });

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void answersAllWhoAskWhileAQueryRunsByTheNext() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<String>> first = threads.submit(() -> questions.ask(2));
      running.await();
      List<Future<List<String>>> others = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int key = i % 20;
        others.add(threads.submit(() -> questions.ask(key)));
      }
      while (questions.waiting() < 40) {
        Thread.onSpinWait();
      }
      go.countDown();

      assertThat(first.get()).containsExactly("2.0");
      assertThat(others.get(4).get()).containsExactly("4.0", "4.1");
      assertThat(others.get(24).get()).containsExactly("4.0", "4.1");
      assertThat(others.get(7).get()).isEmpty();
    }
    assertThat(asked).hasSize(2);
    assertThat(asked.getLast()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void tellsEverybodyThatItFailedAndGoesOn() {
    go.countDown();

    assertThatThrownBy(() -> questions.ask(-1)).isInstanceOf(StoreUnavailable.class);
    assertThat(questions.ask(2)).containsExactly("2.0");
  }
}
