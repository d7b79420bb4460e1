package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The company, its people and its tokens.
interface PeopleScenario extends ApiScenario {
  @Test
  default void changesTheCompany() {
    assertThat(world().get(Who.AGENT, "/v1/company").is(200).text("name")).isEqualTo("Hotel Alvor");
    Answer changed =
        world()
            .patch(
                Who.ADMIN,
                "/v1/company",
                """
                {"name": "Alvor", "customer_noun": {"pt-BR": "o viajante"}, "languages": ["pt-BR"],
                 "time_zone": "Europe/Lisbon"}\
                """)
            .is(200);
    assertThat(changed.text("customer_noun/pt-BR")).isEqualTo("o viajante");
    assertThat(world().get(Who.ADMIN, "/v1/company").body()).isEqualTo(changed.body());
    world()
        .patch(
            Who.ADMIN,
            "/v1/company",
            """
            {"name": "", "customer_noun": {"??": "x", "en": 1}, "languages": ["en", "??"],
             "time_zone": "Moon/Base"}\
            """)
        .refuses("name", "customer_noun.??", "customer_noun.en", "languages.1", "time_zone");
    world().patch(Who.ADMIN, "/v1/company", "{\"languages\": []}").refuses("languages");
  }

  @Test
  default void saysHowLongThingsAreKept() {
    assertThat(world().get(Who.AGENT, "/v1/company").is(200).at("retention").toString())
        .isEqualTo("{\"raw_events\":\"P90D\"}");
    Answer kept =
        world()
            .patch(
                Who.ADMIN,
                "/v1/company",
                "{\"retention\": {\"raw_events\": \"P90D\", \"media\": \"P2W\", \"messages\": \"P3Y\"}}")
            .is(200);
    assertThat(kept.text("retention/raw_events")).isEqualTo("P90D");
    assertThat(kept.text("retention/media")).isEqualTo("P14D");
    Answer less =
        world().patch(Who.ADMIN, "/v1/company", "{\"retention\": {\"media\": null}}").is(200);
    assertThat(less.at("retention").has("media")).isFalse();
    assertThat(less.text("retention/messages")).isEqualTo("P3Y");
    world()
        .patch(
            Who.ADMIN,
            "/v1/company",
            "{\"retention\": {\"raw_events\": \"90 days\", \"media\": \"PT5H\", \"messages\": \"P6D\","
                + " \"pictures\": \"P1D\"}}")
        .refuses(
            "retention.raw_events", "retention.media", "retention.messages", "retention.pictures");
    world().patch(Who.ADMIN, "/v1/company", "{\"retention\": \"P1Y\"}").refuses("retention");
    assertThat(
            world()
                .patch(Who.ADMIN, "/v1/company", "{\"retention\": null}")
                .is(200)
                .at("retention")
                .size())
        .isZero();
  }

  @Test
  default void takesPeopleInAndOut() {
    Answer made =
        world()
            .post(
                Who.ADMIN,
                "/v1/agents",
                """
                {"name": "Rui", "role": "agent", "permissions": ["send_paid_templates"]}\
                """)
            .is(201);
    String path = made.header("location");
    assertThat(world().get(Who.AGENT, path).is(200).body()).isEqualTo(made.body());
    Answer token =
        world()
            .post(
                Who.ADMIN,
                "/v1/tokens",
                "{\"name\": \"rui\", \"agent_id\": \"" + made.text("id") + "\"}")
            .is(201);
    assertThat(token.text("kind")).isEqualTo("human");
    world().delete(Who.ADMIN, path).is(204);
    world().get(Who.AGENT, path).isProblem(404, "not-found");
    world().get(Who.ADMIN, token.header("location")).isProblem(404, "not-found");
    world()
        .post(Who.ADMIN, "/v1/agents", "{\"role\": \"boss\", \"permissions\": [\"fly\"], \"x\": 1}")
        .refuses("name", "role", "permissions.0", "x");
  }

  @Test
  default void showsATokensSecretOnce() {
    Answer made = world().post(Who.ADMIN, "/v1/tokens", "{\"name\": \"sync\"}").is(201);
    String secret = made.text("token");
    assertThat(made.text("kind")).isEqualTo("automation");
    assertThat(secret).startsWith("csm_").hasSizeGreaterThan(40);
    Map<String, String> bearer = Map.of("Authorization", "Bearer " + secret);
    world().call("GET", Who.NOBODY, "/v1/company", "", bearer).is(200);
    assertThat(world().get(Who.ADMIN, "/v1/tokens").is(200).body()).doesNotContain(secret);
    assertThat(world().get(Who.ADMIN, made.header("location")).is(200).body())
        .doesNotContain(secret);
    world().delete(Who.ADMIN, made.header("location")).is(204);
    world().call("GET", Who.NOBODY, "/v1/company", "", bearer).is(401);
    Answer nobody =
        world().post(Who.ADMIN, "/v1/tokens", "{\"name\": \"a\", \"agent_id\": \"nosuch\"}");
    assertThat(nobody.isProblem(404, "not-found").fields()).containsExactly("agent_id");
  }

  @Test
  default void keepsATokensAnswerSealed() {
    Map<String, String> key = Map.of("Idempotency-Key", "t1");
    String body = "{\"name\": \"sync\"}";
    Answer first = world().call("POST", Who.ADMIN, "/v1/tokens", body, key).is(201);
    Answer again = world().call("POST", Who.ADMIN, "/v1/tokens", body, key).is(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(
            world()
                .stores
                .idempotency()
                .find(world().hotel, "POST /v1/tokens", "t1")
                .orElseThrow()
                .answer())
        .doesNotContain(first.text("token"));
    world().call("POST", Who.AUTOMATION, "/v1/tokens", body, key).isProblem(422, "key-reused");
    assertThat(world().get(Who.ADMIN, "/v1/tokens").texts("data", "name")).containsOnlyOnce("sync");
  }

  @Test
  default void pagesThroughPeople() {
    Answer first = world().get(Who.ADMIN, "/v1/agents?limit=1").is(200);
    Answer second =
        world().get(Who.ADMIN, "/v1/agents?limit=1&cursor=" + first.text("next_cursor")).is(200);
    assertThat(first.texts("data", "name")).isNotEqualTo(second.texts("data", "name"));
    assertThat(second.at("next_cursor").isNull()).isTrue();
  }
}
