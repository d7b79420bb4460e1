package dev.casement.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// Questions of one kind that many ask at the same time, answered by one query: what a group commit
/// is to writing, this is to reading. Nobody waits for others to come; whoever asks while a query
/// runs is in the next one. Each gets what is stored at a moment after they asked. Thread-safe.
///
/// @param <K> what is asked for; equal ones are the same
/// @param <V> what is found under it, any number of
final class Questions<K, V> {

  private static final int MOST = 512;

  private final Reads reads;
  private final Query<K, V> query;
  private List<Question<K, V>> waiting = new ArrayList<>();
  private boolean asking;

  Questions(Reads reads, Query<K, V> query) {
    this.reads = reads;
    this.query = query;
  }

  /// What is found under this key.
  @SuppressWarnings("ThreadPriorityCheck") // only the number of queries depends on the yield
  List<V> ask(K key) {
    Question<K, V> question = new Question<>(key, new CompletableFuture<>());
    if (isFirst(question)) {
      // Those who are about to ask the same get to do so before.
      Thread.yield();
      answerThoseWhoWait();
    }
    return question.result();
  }

  /// How many wait for the next query.
  synchronized int waiting() {
    return waiting.size();
  }

  private synchronized boolean isFirst(Question<K, V> question) {
    waiting.add(question);
    boolean first = !asking;
    asking = true;
    return first;
  }

  private void answerThoseWhoWait() {
    answer(next());
    if (!isDone()) {
      Thread.startVirtualThread(this::answerThoseWhoWait);
    }
  }

  private synchronized List<Question<K, V>> next() {
    List<Question<K, V>> taken = waiting;
    if (taken.size() <= MOST) {
      waiting = new ArrayList<>();
      return taken;
    }
    waiting = new ArrayList<>(taken.subList(MOST, taken.size()));
    return taken.subList(0, MOST);
  }

  private synchronized boolean isDone() {
    asking = !waiting.isEmpty();
    return !asking;
  }

  private void answer(List<Question<K, V>> questions) {
    Set<K> keys = new LinkedHashSet<>();
    questions.forEach(question -> keys.add(question.key));
    Map<K, List<V>> found = new HashMap<>();
    try {
      reads.read(handle -> {
        query.run(
            handle,
            List.copyOf(keys),
            (key, value) -> found.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(value));
        return found;
      });
    } catch (RuntimeException | Error broken) {
      questions.forEach(question -> question.answer.completeExceptionally(broken));
      return;
    }
    questions.forEach(
        question -> question.answer.complete(found.getOrDefault(question.key, List.of())));
  }

  /// Finds what is under these keys.
  interface Query<K, V> {
    void run(Handle handle, List<K> keys, BiConsumer<K, V> found);
  }

  private record Question<K, V>(K key, CompletableFuture<List<V>> answer) {

    private List<V> result() {
      try {
        return answer.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", stopped);
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException broken) {
          throw broken;
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
  }
}
