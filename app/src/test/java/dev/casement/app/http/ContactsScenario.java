package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// People, and what they agreed to.
interface ContactsScenario extends ApiScenario {
  String CONSENT =
      """
      {"channel": "whatsapp", "kind": "OPT_IN", "purpose": "marketing", "source": "form",
       "wording": "Yes, write to me", "at": "2026-11-20T09:00:00Z"}\
      """;

  private String contact() {
    return "/v1/contacts/"
        + world()
            .get(Who.ADMIN, "/v1/conversations/" + world().conversation("351910000001"))
            .text("contact/id");
  }

  @Test
  default void findsPeople() {
    String path = contact();
    Answer one = world().get(Who.AGENT, path).is(200);
    assertThat(one.text("profile_name")).isEqualTo("Carla Dias");
    assertThat(world().get(Who.AGENT, "/v1/contacts?q=dias").texts("data", "id"))
        .containsExactly(one.text("id"));
    assertThat(world().get(Who.AGENT, "/v1/contacts?q=nobody").at("data").size()).isZero();
  }

  @Test
  default void addsToTheHistoryOfConsent() {
    String path = contact() + "/consents";
    Answer made = world().post(Who.AGENT, path, CONSENT).is(201);
    assertThat(made.text("kind")).isEqualTo("opt_in");
    assertThat(world().get(Who.AGENT, made.header("location")).is(200).body())
        .isEqualTo(made.body());
    world()
        .post(
            Who.AGENT,
            path,
            CONSENT
                .replace("OPT_IN", "opt_out")
                .replace(
                    "\"source\"",
                    "\"account_id\": \"" + world().account("whatsapp") + "\", \"source\""))
        .is(201);
    assertThat(world().get(Who.AGENT, path).is(200).texts("data", "kind"))
        .containsExactly("opt_in", "opt_out");
    Answer first = world().get(Who.AGENT, path + "?limit=1");
    assertThat(
            world()
                .get(Who.AGENT, path + "?limit=1&cursor=" + first.text("next_cursor"))
                .texts("data", "kind"))
        .containsExactly("opt_out");
    world().get(Who.AGENT, path + "/nosuch").isProblem(404, "not-found");
  }

  @Test
  default void refusesConsentThatMakesNoSense() {
    String path = contact() + "/consents";
    world().post(Who.AGENT, path, "{}").refuses("channel", "kind", "purpose", "source");
    world().post(Who.AGENT, path, CONSENT.replace("09:00", "10:01")).refuses("at");
    world()
        .post(
            Who.AGENT,
            path,
            """
            {"channel": "pigeon", "kind": "maybe", "purpose": "fun", "source": 1, "at": "soon"}\
            """)
        .refuses("channel", "kind", "purpose", "source", "at");
    Answer foreign =
        world()
            .post(
                Who.AGENT,
                path,
                CONSENT.replace("\"source\"", "\"account_id\": \"nosuch\", \"source\""));
    assertThat(foreign.isProblem(404, "not-found").fields()).containsExactly("account_id");
    world().post(Who.AGENT, "/v1/contacts/nosuch/consents", CONSENT).isProblem(404, "not-found");
    assertThat(world().get(Who.AGENT, path).at("data").size()).isZero();
  }

  @Test
  default void recordsConsentOncePerKey() {
    String path = contact() + "/consents";
    Map<String, String> key = Map.of("Idempotency-Key", "c");
    Answer first = world().call("POST", Who.AGENT, path, CONSENT, key).is(201);
    Answer again = world().call("POST", Who.AGENT, path, CONSENT, key).is(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(world().get(Who.AGENT, path).at("data").size()).isOne();
  }
}
