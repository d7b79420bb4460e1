package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Agents who answer customers, one answer after the other in each conversation, and each under its
/// own idempotency key until the service says that it has it.
final class Hosts {

  private static final Duration BETWEEN = Duration.ofMillis(120);

  private final Door door;
  private final String token;
  private final List<String> conversations;
  private final Map<String, String> promised = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private volatile boolean stopping;
  private volatile Optional<Throwable> failure = Optional.empty();

  /// @param conversations ids of those in which they answer
  Hosts(Door door, String token, List<String> conversations) {
    this.door = door;
    this.token = token;
    this.conversations = List.copyOf(conversations);
  }

  void start(int agents) {
    for (int i = 0; i < agents; i++) {
      int agent = i;
      threads.add(Thread.ofVirtual().name("hosts-", i).start(() -> answer(agent, agents)));
    }
  }

  private void answer(int agent, int agents) {
    try {
      answerInTurn(agent, agents);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error broken) {
      failure = Optional.of(broken);
    }
  }

  private void answerInTurn(int agent, int agents) throws InterruptedException {
    for (int turn = agent; !stopping; turn += agents) {
      String conversation = conversations.get(turn % conversations.size());
      String text = "answer %08d".formatted(number.incrementAndGet());
      String id = send(conversation, text);
      promised.put(text, id);
      Thread.sleep(BETWEEN);
    }
  }

  private String send(String conversation, String text) throws InterruptedException {
    byte[] body =
        "{\"type\":\"text\",\"text\":\"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8);
    while (true) {
      try (Connection open = door.open()) {
        Connection.Answer answer =
            open.create("/v1/conversations/" + conversation + "/messages", token, text, body);
        if (answer.status() == 202) {
          JsonNode message = Json.parse(answer.text());
          return message.path("id").asText();
        }
        if (answer.status() != 503) {
          throw new IllegalStateException("an answer was answered: " + answer.text());
        }
      } catch (IOException _) {
        // That instance is dead. The same key asks again.
      }
      Thread.sleep(50);
    }
  }

  /// What went wrong with an agent who could not go on.
  Optional<Throwable> failure() {
    return failure;
  }

  /// The messages that the service said it would send: their texts and ids.
  Map<String, String> promised() {
    return Map.copyOf(promised);
  }

  /// Lets everybody end the answer at hand.
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
