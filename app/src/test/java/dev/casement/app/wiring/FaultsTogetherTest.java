package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many sends and webhooks, and one fault after the other of all that the sandbox knows: answers
/// lost after acting, errors, throttles, webhooks that come twice, late and in disorder. Whatever
/// comes together, what the service says of a message is what is on the customer's phone.
final class FaultsTogetherTest {

  private static final List<String> CHANNELS = List.of("whatsapp", "instagram", "messenger");
  private static final List<String> FAULTS =
      List.of(
          "{'kind':'lose_answer'}",
          "{'kind':'http_500'}",
          "{'kind':'http_429'}",
          "{'kind':'graph_error','code':131000}",
          "{'kind':'graph_error','code':4}",
          "{'kind':'webhook_repeat','times':3}",
          "{'kind':'webhook_delay','delay':'PT30S','times':2}",
          "{'kind':'webhook_reorder','times':2}");
  private static final List<String> ARRIVED = List.of("sent", "delivered", "read");
  private static final List<String> SETTLED =
      List.of("sent", "delivered", "read", "unknown", "failed");
  private static final int ROUNDS = 60;
  private static final int PATIENCE = 120;

  @TempDir private Path data;

  @Test
  void saysOfEachMessageWhatIsOnTheCustomersPhone() throws Exception {
    Random chance = new Random(11);
    Map<String, String> answers = new HashMap<>();
    Map<String, List<String>> written = new HashMap<>();
    try (RunningSandbox sandbox = RunningSandbox.in(data, Optional.empty())) {
      for (int round = 0; round < ROUNDS; round++) {
        String channel = CHANNELS.get(round % CHANNELS.size());
        String customer = "3519100080" + chance.nextInt(10, 14);
        String hello = "Question " + round;
        sandbox.customer(channel, customer, hello);
        written.computeIfAbsent(channel + "/" + customer, _ -> new ArrayList<>()).add(hello);
        sandbox.post("/sandbox/clock", "{'advance':'PT1S'}");
        sandbox.post("/sandbox/faults", FAULTS.get(chance.nextInt(FAULTS.size())));
        Optional<String> conversation = conversation(sandbox, channel, customer);
        if (conversation.isPresent()) {
          String text = "Answer " + round;
          JsonNode sent =
              sandbox
                  .post(
                      "/v1/conversations/" + conversation.get() + "/messages",
                      "{'type':'text','text':'" + text + "'}")
                  .json();
          answers.put(sent.path("id").asText(), channel + "/" + customer + "|" + text);
        }
      }
      sandbox.delete("/sandbox/faults");
      settle(sandbox, answers);

      assertThat(answers).hasSizeGreaterThan(ROUNDS / 2);
      for (Map.Entry<String, String> answer : answers.entrySet()) {
        String status =
            sandbox.get("/v1/messages/" + answer.getKey()).json().at("/status").asText();
        String[] place = answer.getValue().split("\\|", 2);
        long times = phone(sandbox, place[0]).stream().filter(place[1]::equals).count();
        assertThat(times)
            .as("%s is %s", answer.getValue(), status)
            .isEqualTo(ARRIVED.contains(status) ? 1 : 0);
      }
      for (Map.Entry<String, List<String>> customer : written.entrySet()) {
        String[] who = customer.getKey().split("/", 2);
        String conversation = conversation(sandbox, who[0], who[1]).orElseThrow();
        assertThat(inbound(sandbox, conversation))
            .as(customer.getKey())
            .containsExactlyElementsOf(customer.getValue());
      }
    }
  }

  /// Lets time pass until nothing waits any more.
  private static void settle(RunningSandbox sandbox, Map<String, String> answers) throws Exception {
    for (int i = 0; i < PATIENCE; i++) {
      sandbox.post("/sandbox/clock", "{'advance':'PT1M'}");
      boolean isSettled = true;
      for (String id : answers.keySet()) {
        isSettled &=
            SETTLED.contains(sandbox.get("/v1/messages/" + id).json().path("status").asText());
      }
      if (isSettled) {
        return;
      }
    }
    throw new AssertionError("messages still wait after " + PATIENCE + " minutes");
  }

  private static Optional<String> conversation(
      RunningSandbox sandbox, String channel, String customer) throws Exception {
    return sandbox
        .get("/v1/conversations?limit=200&channel=" + channel)
        .json()
        .path("data")
        .valueStream()
        .filter(one -> one.at("/contact/identities").toString().contains(customer))
        .map(one -> one.path("id").asText())
        .findFirst();
  }

  private static List<String> phone(RunningSandbox sandbox, String customer) throws Exception {
    return sandbox
        .get("/sandbox/customers/" + customer + "/messages")
        .json()
        .path("data")
        .valueStream()
        .map(shown -> shown.path("text").asText())
        .toList();
  }

  private static List<String> inbound(RunningSandbox sandbox, String conversation)
      throws Exception {
    return sandbox
        .get("/v1/conversations/" + conversation + "/messages?limit=200")
        .json()
        .path("data")
        .valueStream()
        .filter(message -> message.path("direction").asText().equals("inbound"))
        .map(message -> message.path("text").asText())
        .toList();
  }
}
