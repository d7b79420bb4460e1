package dev.casement.app.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.channel.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.ObjIntConsumer;

/// Tells the other instances how much came to accounts, many at a time: each word costs the
/// database a commit. Thread-safe.
final class TrafficNews {

  private static final long COLLECTING_MILLIS = 50;

  private final Neighbours neighbours;
  private final Executor later =
      CompletableFuture.delayedExecutor(
          COLLECTING_MILLIS, MILLISECONDS, Thread::startVirtualThread);
  private Map<AccountId, Integer> untold = new HashMap<>();
  private long told;

  TrafficNews(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  synchronized void came(AccountId account) {
    if (untold.isEmpty()) {
      later.execute(this::tell);
    }
    untold.merge(account, 1, Integer::sum);
  }

  /// Each word has a number, since the same word twice would be heard once.
  private synchronized void tell() {
    told++;
    untold.forEach((account, many) ->
        neighbours.tell(Topic.TRAFFIC, "%s %d %d".formatted(account, many, told)));
    untold = new HashMap<>();
  }

  /// Hears what other instances tell.
  static void hear(Neighbours neighbours, ObjIntConsumer<AccountId> came) {
    neighbours.hear(
        Topic.TRAFFIC,
        about ->
            about
                .map(words -> words.split(" ", 3))
                .filter(words -> words.length == 3)
                .ifPresent(
                    words -> came.accept(new AccountId(words[0]), Integer.parseInt(words[1]))));
  }
}
