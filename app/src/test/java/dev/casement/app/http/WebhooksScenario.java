package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the providers call, and what became of it.
interface WebhooksScenario extends ApiScenario {
  private String body(String account, String externalId) {
    return Webhooks.whatsApp(account, "351910000001", externalId, "Hi", world().now());
  }

  private Answer signed(String channel, String body) {
    return world()
        .post(
            "/webhooks/" + channel, body, Map.of("X-Hub-Signature-256", Webhooks.signature(body)));
  }

  @Test
  default void answersTheHandshakeWithTheBareChallenge() {
    String query = "?hub.mode=subscribe&hub.challenge=c%2Bh&hub.verify_token=";
    assertThat(world().get(Who.NOBODY, "/webhooks/whatsapp" + query + "verify").is(200).body())
        .isEqualTo("c+h");
    world()
        .get(Who.NOBODY, "/webhooks/whatsapp" + query + "wrong")
        .isProblem(403, "wrong-verify-token");
    world().get(Who.NOBODY, "/webhooks/whatsapp").isProblem(403, "wrong-verify-token");
    world().get(Who.NOBODY, "/webhooks/pigeon" + query + "verify").isProblem(404, "not-found");
  }

  @Test
  default void takesOnlyWhatIsSigned() {
    String body = body("10000", "wamid.1");
    signed("whatsapp", body).is(200);
    world()
        .post("/webhooks/whatsapp", body, Map.of("X-Hub-Signature-256", "sha256=00"))
        .isProblem(401, "not-signed");
    world().post("/webhooks/whatsapp", body, Map.of()).isProblem(401, "not-signed");
    world()
        .post(
            "/webhooks/whatsapp",
            body + " ",
            Map.of("X-Hub-Signature-256", Webhooks.signature(body)))
        .isProblem(401, "not-signed");
    signed("pigeon", body).isProblem(404, "not-found");
  }

  @Test
  default void takesBodiesAsLongAsMetaSendsThem() {
    signed("whatsapp", "{\"padding\":\"" + "x".repeat(3_200_000) + "\"}").is(200);
    signed("whatsapp", "x".repeat(5_000_000)).isProblem(413, "too-large");
  }

  @Test
  default void asksToComeAgainWhileNothingCanBeKept() {
    world().breakLog(true);
    Answer busy = signed("whatsapp", body("10000", "wamid.1")).isProblem(503, "unavailable");
    assertThat(busy.header("retry-after")).isEqualTo("5");
    world().breakLog(false);
    signed("whatsapp", body("10000", "wamid.1")).is(200);
  }

  @Test
  default void listsWhatBecameOfEvents() {
    world().deliver("whatsapp", body("10000", "wamid.1"));
    world().deliver("messenger", "{\"object\": \"page\", \"entry\": []}");
    Answer processed = world().get(Who.ADMIN, "/v1/webhook-events?state=processed").is(200);
    assertThat(processed.texts("data", "channel")).containsExactly("whatsapp");
    assertThat(processed.text("data/0/body")).contains("wamid.1");
    List<String> all = world().get(Who.ADMIN, "/v1/webhook-events").texts("data", "id");
    assertThat(all).contains(processed.text("data/0/id"));
    String path = "/v1/webhook-events/" + processed.text("data/0/id");
    assertThat(world().get(Who.ADMIN, path).is(200).text("state")).isEqualTo("processed");
    world().get(Who.ADMIN, "/v1/webhook-events?state=lost").isProblem(400, "bad-request");
  }

  @Test
  default void pagesThroughEventsOfAllStates() {
    for (int number = 0; number < 5; number++) {
      world().deliver("whatsapp", body("10000", "wamid." + number));
    }
    Answer first = world().get(Who.ADMIN, "/v1/webhook-events?limit=3").is(200);
    Answer rest =
        world()
            .get(Who.ADMIN, "/v1/webhook-events?limit=3&cursor=" + first.text("next_cursor"))
            .is(200);
    assertThat(first.texts("data", "id"))
        .hasSize(3)
        .doesNotContainAnyElementsOf(rest.texts("data", "id"));
    assertThat(rest.texts("data", "id")).hasSize(2);
  }

  @Test
  default void replaysAnEventOnceMore() {
    world().deliver("whatsapp", body("10000", "wamid.1"));
    String path =
        "/v1/webhook-events/"
            + world().get(Who.ADMIN, "/v1/webhook-events").text("data/0/id")
            + "/replay";
    world().post(Who.ADMIN, path, "").is(202);
    assertThat(world().platform.receiving().processWebhooks().run()).isOne();
    String conversation = world().get(Who.ADMIN, "/v1/conversations").text("data/0/id");
    assertThat(
            world()
                .get(Who.ADMIN, "/v1/conversations/" + conversation + "/messages")
                .at("data")
                .size())
        .isOne();
    Map<String, String> key = Map.of("Idempotency-Key", "r");
    world().call("POST", Who.ADMIN, path, "", key).is(202);
    world().call("POST", Who.ADMIN, path, "{}", key).isProblem(422, "key-reused");
    world().post(Who.ADMIN, "/v1/webhook-events/nosuch/replay", "").isProblem(404, "not-found");
  }
}
