package dev.casement.app.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// Customers who write, spread over connections: each writes on one of them only, and writes on
/// only when the last message was acknowledged. So does Meta: what is not, comes again.
final class Customers {

  /// A customer is somebody else with every message, far from the one before.
  private static final int STRIDE = 7919;

  /// Three statuses, then a message.
  private static final int STATUSES_TO_A_MESSAGE = 4;

  private final Door door;
  private final String number;
  private final Acknowledged acknowledged;
  private final LongAdder refused = new LongAdder();
  private final LongAdder broken = new LongAdder();
  private final List<Thread> threads = new ArrayList<>();
  private volatile Latencies latencies = new Latencies();
  private volatile Optional<Statuses> statuses = Optional.empty();
  private volatile boolean stopping;

  Customers(Door door, String number, Acknowledged acknowledged) {
    this.door = door;
    this.number = number;
    this.acknowledged = acknowledged;
  }

  /// Starts so many connections, each writing as fast as it is answered, or all together at a rate.
  ///
  /// @param perSecond 0 for as fast as possible
  void start(int connections, int perSecond) {
    long interval = perSecond == 0 ? 0 : 1_000_000_000L * connections / perSecond;
    for (int i = 0; i < connections; i++) {
      int connection = i;
      threads.add(
          Thread.ofVirtual()
              .name("customers-", i)
              .start(() -> write(connection, connections, interval)));
    }
  }

  private void write(int connection, int connections, long interval) {
    int mine = (acknowledged.customers() - connection + connections - 1) / connections;
    Webhook webhook = new Webhook(Installation.SECRET);
    long due = System.nanoTime() + interval * connection / connections;
    int turn = 0;
    while (!stopping) {
      try (Connection open = door.open()) {
        while (!stopping) {
          int customer = (int) ((long) turn * STRIDE % mine) * connections + connection;
          sleepUntil(due, interval);
          long began = interval == 0 ? System.nanoTime() : due;
          boolean isStatus = statuses.isPresent() && turn % STATUSES_TO_A_MESSAGE != 0;
          boolean taken =
              isStatus
                  ? post(open, webhook, statuses.get(), connection)
                  : post(open, webhook, acknowledged.next(customer));
          if (taken) {
            latencies.add(System.nanoTime() - began);
            turn++;
          }
          due += interval;
        }
      } catch (IOException _) {
        broken.increment();
        sleep(Duration.ofMillis(20));
        // What nobody took meanwhile is not made up for: that would leave an account no room to
        // send, since what it receives counts, too.
        due = System.nanoTime();
      }
    }
  }

  private boolean post(Connection open, Webhook webhook, Mark mark) throws IOException {
    byte[] body =
        Webhook.message(
            number,
            Mark.phone(mark.customer()),
            mark.externalId(),
            "Is breakfast served on the veranda, and from when? This is question " + mark.number(),
            System.currentTimeMillis() / 1000);
    if (isTaken(open.webhook(Installation.CHANNEL, body, webhook.signature(body)))) {
      acknowledged.acknowledged(mark);
      return true;
    }
    return false;
  }

  private boolean post(Connection open, Webhook webhook, Statuses told, int connection)
      throws IOException {
    Statuses.Status status = told.next(connection);
    byte[] body =
        Webhook.status(
            number,
            status.message().phone(),
            status.message().externalId(),
            status.word(),
            System.currentTimeMillis() / 1000);
    if (isTaken(open.webhook(Installation.CHANNEL, body, webhook.signature(body)))) {
      told.acknowledged(connection, status);
      return true;
    }
    return false;
  }

  private boolean isTaken(Connection.Answer answer) {
    if (answer.status() == 200) {
      return true;
    }
    if (answer.status() != 503) {
      throw new IllegalStateException("a webhook was answered " + answer.status());
    }
    refused.increment();
    sleep(Duration.ofMillis(50));
    return false;
  }

  private static void sleepUntil(long due, long interval) {
    long wait = due - System.nanoTime();
    if (interval > 0 && wait > 0) {
      sleep(Duration.ofNanos(wait));
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// From now on, what becomes of these messages of ours is told in between.
  void tell(Statuses ofOurs) {
    statuses = Optional.of(ofOurs);
  }

  /// Forgets the latencies so far, as after warming up.
  void beginMeasuring() {
    latencies = new Latencies();
    refused.reset();
  }

  Latencies latencies() {
    return latencies;
  }

  /// How often the service said that it takes no more for the moment.
  long refused() {
    return refused.sum();
  }

  /// How often a connection broke.
  long broken() {
    return broken.sum();
  }

  /// Lets everybody end the message at hand.
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
