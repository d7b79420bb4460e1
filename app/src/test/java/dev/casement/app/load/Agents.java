package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Agents at work: they look at the inbox, open a conversation of it, and answer.
final class Agents {

  private final Installation installation;
  private final Latencies pages = new Latencies();
  private final Latencies sends = new Latencies();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  Agents(Installation installation) {
    this.installation = installation;
  }

  /// Sends so many messages, spread over all conversations, as fast as they are taken.
  void send(int messages) throws IOException, InterruptedException {
    List<String> conversations = new ArrayList<>();
    try (Connection connection = installation.connection()) {
      JsonNode page = installation.get(connection, "/v1/conversations?limit=200");
      page.path("data").forEach(one -> conversations.add(one.path("id").asText()));
      while (!page.path("next_cursor").isNull()) {
        page =
            installation.get(
                connection,
                "/v1/conversations?limit=200&cursor=" + page.path("next_cursor").asText());
        page.path("data").forEach(one -> conversations.add(one.path("id").asText()));
      }
    }
    AtomicInteger turn = new AtomicInteger();
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      senders.add(
          Thread.startVirtualThread(() -> {
            try (Connection connection = installation.connection()) {
              for (int next = turn.getAndIncrement();
                  next < messages;
                  next = turn.getAndIncrement()) {
                answer(connection, conversations.get(next % conversations.size()));
              }
            } catch (IOException broken) {
              throw new IllegalStateException(broken);
            }
          }));
    }
    for (Thread sender : senders) {
      sender.join();
    }
  }

  /// Starts so many agents, each of whom does something every so many milliseconds.
  void start(int agents, int pause) {
    for (int i = 0; i < agents; i++) {
      threads.add(Thread.startVirtualThread(() -> work(pause)));
    }
  }

  private void work(int pause) {
    try (Connection connection = installation.connection()) {
      while (!stopping) {
        long began = System.nanoTime();
        JsonNode inbox = installation.get(connection, "/v1/conversations?limit=50").path("data");
        pages.add(System.nanoTime() - began);
        Thread.sleep(pause);
        String id =
            inbox.get(ThreadLocalRandom.current().nextInt(inbox.size())).path("id").asText();
        began = System.nanoTime();
        installation.get(connection, "/v1/conversations/" + id + "/messages?limit=50");
        pages.add(System.nanoTime() - began);
        Thread.sleep(pause);
        began = System.nanoTime();
        answer(connection, id);
        sends.add(System.nanoTime() - began);
        Thread.sleep(pause);
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Connection connection, String conversation) throws IOException {
    Connection.Answer answer =
        installation.post(
            connection,
            "/v1/conversations/" + conversation + "/messages",
            "{\"type\":\"text\",\"text\":\"Breakfast is from seven to ten.\"}");
    if (answer.status() >= 300) {
      throw new IllegalStateException("an answer was refused: " + answer.text());
    }
  }

  Latencies pages() {
    return pages;
  }

  Latencies sends() {
    return sends;
  }

  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
