package dev.casement.app.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Templates: looked over, handed in, asked for, changed, and taken away.
interface TemplateWritesScenario extends ApiScenario {

  private String draft(String name, String text) {
    return draft("whatsapp", name, text, "{\"body_text\": [[\"Rui\", \"7\"]]}");
  }

  private String draft(String channel, String name, String text, String example) {
    return """
    {"account_id": "%s", "name": "%s", "language": "en_US", "category": "UTILITY",
     "components": [{"type": "BODY", "text": "%s", "example": %s}]}\
    """
        .formatted(world().account(channel), name, text, example);
  }

  private String good() {
    return draft("room_ready", "Dear {{1}}, your room {{2}} is ready for you.");
  }

  private void taken() {
    world().graph().resetAll();
    world().graph().stubFor(any(anyUrl()).atPriority(9).willReturn(okJson("{\"success\": true}")));
    world()
        .graph()
        .stubFor(
            post(urlPathMatching("/v[0-9.]+/hotel-waba/message_templates"))
                .willReturn(
                    okJson(
                        "{\"id\": \"77\", \"status\": \"PENDING\", \"category\": \"MARKETING\"}")));
  }

  private String submitted() {
    taken();
    return world().post(Who.ADMIN, "/v1/templates", good()).is(201).text("id");
  }

  private void approved() {
    reviewed("APPROVED");
  }

  private void reviewed(String event) {
    world()
        .deliver(
            "whatsapp",
            """
            {"object": "whatsapp_business_account", "entry": [{"id": "hotel-waba", "time": 1764000000,
             "changes": [{"field": "message_template_status_update", "value": {"event": "%s",
              "message_template_id": 77, "message_template_name": "room_ready",
              "message_template_language": "en-US", "reason": "NONE"}}]}]}\
            """
                .formatted(event));
  }

  @Test
  default void looksATemplateOverAndShowsIt() {
    Answer fine = world().post(Who.AGENT, "/v1/templates/lint", good()).is(200);
    assertThat(fine.at("ok").asBoolean()).isTrue();
    assertThat(fine.text("preview/text")).isEqualTo("Dear Rui, your room 7 is ready for you.");

    Answer bad =
        world()
            .post(Who.AGENT, "/v1/templates/lint", draft("Room", "{{1}} and {{3}} 20% off"))
            .is(200);
    assertThat(bad.at("ok").asBoolean()).isFalse();
    assertThat(bad.texts("faults", "field")).contains("name", "components.body.text");
    assertThat(bad.texts("warnings", "rule")).contains("whatsapp.template.utility-wording");
    assertThat(bad.text("faults/0/source")).startsWith("https://");

    String nowhere = good().replace(world().account("whatsapp"), "nosuch");
    world().post(Who.AGENT, "/v1/templates/lint", nowhere).isProblem(404, "not-found");
    world()
        .post(
            Who.AGENT,
            "/v1/templates/lint",
            good().replace(world().account("whatsapp"), world().account("messenger")))
        .isProblem(409, "conflict");
    world().post(Who.AGENT, "/v1/templates/lint", "{\"nme\": 1}").is(422);
    world().post(Who.AGENT, "/v1/templates/lint", "{").isProblem(400, "malformed-json");
  }

  @Test
  default void handsATemplateInOnceAndReadsTheJudgementBack() {
    taken();
    Map<String, String> key = Map.of("Idempotency-Key", "t");
    Answer made = world().call("POST", Who.ADMIN, "/v1/templates", good(), key).is(201);
    world().call("POST", Who.ADMIN, "/v1/templates", good(), key).is(201);

    assertThat(made.header("Location")).isEqualTo("/v1/templates/" + made.text("id"));
    assertThat(made.text("status")).isEqualTo("pending");
    assertThat(made.text("meta_status")).isEqualTo("PENDING");
    assertThat(made.text("category")).isEqualTo("marketing");
    assertThat(made.text("components/0/samples/1")).isEqualTo("Rui");
    world()
        .graph()
        .verify(1, postRequestedFor(urlPathMatching("/v[0-9.]+/hotel-waba/message_templates")));
    world().post(Who.ADMIN, "/v1/templates", good()).isProblem(409, "conflict");

    approved();
    Answer now = world().get(Who.AGENT, "/v1/templates/" + made.text("id")).is(200);
    assertThat(now.text("status")).isEqualTo("approved");
  }

  @Test
  default void namesEveryFaultAtOnceWithItsRuleAndAsksNobody() {
    taken();
    Answer refused =
        world()
            .call(
                "POST",
                Who.ADMIN,
                "/v1/templates",
                draft("Room Ready", "{{1}}"),
                Map.of("Accept-Language", "pt-BR"))
            .isProblem(422, "invalid-fields");

    assertThat(refused.fields())
        .contains("name", "components.body.text", "components.body.example.2");
    assertThat(refused.texts("errors", "rule")).contains("whatsapp.template.name");
    assertThat(refused.texts("errors", "message")).anyMatch(text -> text.contains("letras"));
    assertThat(world().graph().getAllServeEvents()).isEmpty();
  }

  @Test
  default void saysWhatTheProviderSaid() {
    world().graphRefuses();
    Answer refused = world().post(Who.ADMIN, "/v1/templates", good());
    assertThat(refused.isProblem(502, "provider-refused").text("detail"))
        .contains("Invalid parameter");

    world().graph().resetAll();
    world().graph().stubFor(any(anyUrl()).willReturn(serverError()));
    world().post(Who.ADMIN, "/v1/templates", good()).isProblem(502, "provider-refused");
    assertThat(world().get(Who.ADMIN, "/v1/templates").at("data").size()).isZero();
  }

  @Test
  default void onlyAdministratorsHandInAndOthersAsk() {
    taken();
    world().post(Who.AGENT, "/v1/templates", good()).isProblem(403, "forbidden");
    String lost = good().replace(world().account("whatsapp"), "nosuch");
    world().post(Who.ADMIN, "/v1/templates", lost).isProblem(404, "not-found");
    world().post(Who.ADMIN, "/v1/templates", "{").isProblem(400, "malformed-json");
    Answer asked = world().post(Who.AGENT, "/v1/templates/requests", good()).is(201);
    assertThat(asked.text("status")).isEqualTo("requested");
    assertThat(asked.text("requested_by")).isNotBlank();
    world().post(Who.AGENT, "/v1/templates/requests", good()).isProblem(409, "conflict");
    world().post(Who.AGENT, "/v1/templates/requests", "{").isProblem(400, "malformed-json");
    world().post(Who.AGENT, "/v1/templates/requests", "{}").is(422);
    String nowhere = good().replace(world().account("whatsapp"), "nosuch");
    world().post(Who.AGENT, "/v1/templates/requests", nowhere).isProblem(404, "not-found");
    assertThat(world().get(Who.ADMIN, "/v1/templates?status=requested").texts("data", "name"))
        .containsExactly("room_ready");

    String path = "/v1/templates/" + asked.text("id");
    Answer mended =
        patch(path, "{\"components\": [{\"type\": \"body\", \"text\": \"Your room is ready.\"}]}")
            .is(200);
    assertThat(mended.text("status")).isEqualTo("requested");
    assertThat(world().post(Who.ADMIN, "/v1/templates", good()).is(201).text("id"))
        .isEqualTo(asked.text("id"));
  }

  @Test
  default void changesMarksHereAndComponentsAtTheProvider() {
    String path = "/v1/templates/" + submitted();
    String team = world().post(Who.ADMIN, "/v1/teams", "{\"name\": \"Desk\"}").is(201).text("id");
    String marks =
        "{\"purpose\": [\"start\"], \"issue_resolution\": true, \"hidden\": true,"
            + " \"teams\": [\"%s\"]}".formatted(team);
    patch(path, marks.replace(team, "nosuch")).refuses("teams.0");
    Answer marked = patch(path, marks).is(200);
    assertThat(marked.at("purpose").toString()).isEqualTo("[\"start\"]");
    assertThat(marked.at("teams").toString()).isEqualTo("[\"" + team + "\"]");
    Answer last = world().delete(Who.ADMIN, "/v1/teams/" + team).isProblem(409, "conflict");
    assertThat(last.text("detail")).contains("room_ready");

    String text = "{\"components\": [{\"type\": \"BODY\", \"text\": \"Your suite is ready.\"}]}";
    patch(path, text).isProblem(409, "conflict");
    approved();
    Answer edited = patch(path, text).is(200);
    assertThat(edited.text("status")).isEqualTo("pending");
    assertThat(edited.text("components/0/text")).isEqualTo("Your suite is ready.");
    assertThat(edited.at("hidden").asBoolean()).isTrue();

    approved();
    Answer tooSoon = patch(path, text).isProblem(409, "conflict");
    assertThat(tooSoon.text("detail")).contains("once in 24 hours");
    patch(path, "{\"category\": \"UTILITY\"}").isProblem(409, "conflict");
    world().pass(Duration.ofHours(24));
    patch(path, text.replace("Your suite", "{{1}}"))
        .refuses("components.body.text", "components.body.example.1");
    world().graphRefuses();
    patch(path, text).isProblem(502, "provider-refused");

    patch(path, "{\"name\": \"other\"}").refuses("name");
    patch(path, "[").isProblem(400, "malformed-json");
    patch("/v1/templates/nosuch", marks).isProblem(404, "not-found");
    world().call("PATCH", Who.AGENT, path, marks, Map.of()).isProblem(403, "forbidden");
  }

  private Answer patch(String path, String body) {
    return world().patch(Who.ADMIN, path, body);
  }

  private Answer delete(Who who, String path) {
    return world().delete(who, path);
  }

  @Test
  default void takesATemplateAwayAndKeepsATombstone() {
    String path = "/v1/templates/" + submitted();
    delete(Who.AGENT, path).isProblem(403, "forbidden");
    world().graphRefuses();
    delete(Who.ADMIN, path).isProblem(502, "provider-refused");
    taken();
    delete(Who.ADMIN, path).is(204);

    assertThat(world().get(Who.ADMIN, path).is(200).text("status")).isEqualTo("deleted");
    delete(Who.ADMIN, path).is(204);
    delete(Who.ADMIN, "/v1/templates/nosuch").isProblem(404, "not-found");
  }

  @Test
  default void aDisabledTemplateStays() {
    String path = "/v1/templates/" + submitted();
    reviewed("DISABLED");
    delete(Who.ADMIN, path).isProblem(409, "conflict");
  }
}
