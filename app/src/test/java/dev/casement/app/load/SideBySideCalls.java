package dev.casement.app.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// So many calls, over so many connections, each until it is taken.
final class SideBySideCalls {

  private SideBySideCalls() {}

  static void run(int connections, int calls, Installation installation, Call call)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        all.add(
            threads.submit(() -> {
              work(next, calls, installation, call);
              return null;
            }));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  private static void work(AtomicInteger next, int calls, Installation installation, Call call)
      throws IOException, InterruptedException {
    Webhook webhook = new Webhook(Installation.SECRET);
    try (Connection connection = installation.connection()) {
      for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
        while (!call.taken(connection, webhook, i)) {
          TimeUnit.MILLISECONDS.sleep(50);
        }
      }
    }
  }

  /// One call.
  interface Call {

    /// Makes the call of this number.
    ///
    /// @return whether it was taken
    boolean taken(Connection connection, Webhook webhook, int number) throws IOException;
  }
}
