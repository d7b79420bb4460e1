package dev.casement.app.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Templates: taken over from the provider, shown, and filled in.
interface TemplatesScenario extends ApiScenario {
  private void atTheProvider(String templates) {
    world()
        .graph()
        .stubFor(
            get(urlPathMatching("/v[0-9.]+/hotel-waba/message_templates"))
                .willReturn(okJson("{\"data\": [" + templates + "]}")));
  }

  private static String template(String name, String status) {
    return """
    {"id": "t-%s", "name": "%s", "language": "en", "status": "%s", "category": "UTILITY",
     "parameter_format": "NAMED", "components": [
      {"type": "HEADER", "format": "TEXT", "text": "Your stay"},
      {"type": "BODY", "text": "Dear {{guest}}, room {{room}} is ready."},
      {"type": "FOOTER", "text": "Hotel Alvor"},
      {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Thanks"}]}]}\
    """
        .formatted(name, name, status);
  }

  private String sync() {
    atTheProvider(template("ready", "APPROVED") + "," + template("later", "PAUSED"));
    Answer synced =
        world()
            .post(
                Who.ADMIN,
                "/v1/templates/sync",
                "{\"account_id\": \"" + world().account("whatsapp") + "\"}")
            .is(202);
    return synced.at("data").get(0).path("name").asText().equals("ready")
        ? synced.text("data/0/id")
        : synced.text("data/1/id");
  }

  @Test
  default void takesOverWhatTheProviderHas() {
    sync();
    assertThat(world().get(Who.AGENT, "/v1/templates").is(200).texts("data", "name"))
        .containsExactly("later", "ready");
    assertThat(world().get(Who.AGENT, "/v1/templates?status=APPROVED").texts("data", "name"))
        .containsExactly("ready");
    assertThat(world().get(Who.AGENT, "/v1/templates?purpose=start").at("data").size())
        .isEqualTo(2);
    String account = "?account_id=" + world().account("messenger");
    assertThat(world().get(Who.AGENT, "/v1/templates" + account).at("data").size()).isZero();
    world().get(Who.AGENT, "/v1/templates?status=fine").isProblem(400, "bad-request");
    world().get(Who.AGENT, "/v1/templates?purpose=fun").isProblem(400, "bad-request");
    world().get(Who.AGENT, "/v1/templates?account_id=nosuch").isProblem(404, "not-found");
  }

  @Test
  default void pagesByName() {
    sync();
    Answer first = world().get(Who.AGENT, "/v1/templates?limit=1").is(200);
    Answer second =
        world().get(Who.AGENT, "/v1/templates?limit=1&cursor=" + first.text("next_cursor")).is(200);
    assertThat(first.texts("data", "name")).containsExactly("later");
    assertThat(second.texts("data", "name")).containsExactly("ready");
  }

  @Test
  default void saysThatTheProviderCannotBeRead() {
    world().graphRefuses();
    world()
        .post(
            Who.ADMIN,
            "/v1/templates/sync",
            "{\"account_id\": \"" + world().account("whatsapp") + "\"}")
        .isProblem(502, "provider-refused");
    Answer foreign = world().post(Who.ADMIN, "/v1/templates/sync", "{\"account_id\": \"nosuch\"}");
    assertThat(foreign.isProblem(404, "not-found").fields()).containsExactly("account_id");
  }

  @Test
  default void tellsWhenItWasLastReadAndWhatCameOfIt() {
    sync();
    Answer good = world().get(Who.AGENT, "/v1/templates/sync").is(200);
    assertThat(good.texts("data", "state")).containsExactlyInAnyOrder("synced", "due");
    assertThat(good.texts("data", "count")).contains("2");

    world().graphRefuses();
    Answer partly = world().post(Who.ADMIN, "/v1/templates/sync", "{}").is(202);
    assertThat(partly.texts("accounts", "state")).containsExactlyInAnyOrder("failed", "synced");
    Answer bad = world().get(Who.AGENT, "/v1/templates/sync").is(200);
    assertThat(bad.texts("data", "state")).containsExactlyInAnyOrder("failed", "synced");
    assertThat(bad.texts("data", "count")).contains("2");
    assertThat(world().get(Who.AGENT, "/v1/templates").texts("data", "name"))
        .containsExactly("later", "ready");
  }

  @Test
  default void fillsATemplateIn() {
    String path = "/v1/templates/" + sync();
    assertThat(world().get(Who.AGENT, path).is(200).text("meta_status")).isEqualTo("APPROVED");
    String filled = "{\"parameters\": {\"guest\": \"Rui\", \"room\": \"7\"}}";
    Answer preview = world().post(Who.AGENT, path + "/preview", filled).is(200);
    assertThat(preview.text("text"))
        .isEqualTo("Your stay\nDear Rui, room 7 is ready.\nHotel Alvor");
    assertThat(preview.texts("components", "type"))
        .containsExactly("header", "body", "footer", "buttons");
    world()
        .post(
            Who.AGENT,
            path + "/preview",
            "{\"parameters\": {\"body\": {\"guest\": \"Rui\", \"rom\": \"7\"}}}")
        .refuses("parameters.body.rom", "parameters.body.room");
    world().post(Who.AGENT, "/v1/templates/nosuch/preview", filled).isProblem(404, "not-found");
  }

  @Test
  default void offersTemplatesWhereNothingElseMayGo() {
    sync();
    String conversation = world().conversation("351910000001");
    world().pass(Duration.ofHours(30));
    world()
        .post(
            Who.ADMIN,
            "/v1/contacts/" + contact(conversation) + "/consents",
            """
            {"channel": "whatsapp", "kind": "opt_in", "purpose": "utility", "source": "form"}\
            """)
        .is(201);
    Answer one = world().get(Who.ADMIN, "/v1/conversations/" + conversation).is(200);
    assertThat(one.text("reply/remedies/0/templates/0/name")).isEqualTo("ready");
    Answer list = world().get(Who.ADMIN, "/v1/conversations").is(200);
    assertThat(list.at("data/0/reply/remedies/0/templates").size()).isZero();
    String thread = "/v1/conversations/" + conversation + "/messages";
    String template =
        "{\"type\": \"template\", \"template\": {\"name\": \"ready\", \"language\": \"en\","
            + " \"parameters\": %s}}";
    world()
        .post(Who.ADMIN, thread, template.formatted("{\"guest\": \"Rui\"}"))
        .refuses("template.parameters.body.room");
    world()
        .post(Who.ADMIN, thread, template.formatted("{\"guest\": \"Rui\", \"room\": \"7\"}"))
        .is(202);
    world()
        .post(Who.ADMIN, thread, template.formatted("{}").replace("ready", "nosuch"))
        .isProblem(409, "blocked-by-policy");
  }

  @Test
  default void goesInTheCustomersLanguageWhereNobodySaysWhich() {
    atTheProvider(
        template("ready", "APPROVED")
            + ","
            + template("ready", "APPROVED").replace("\"en\"", "\"pt_BR\"").replace("t-", "p-")
            + ","
            + template("ready", "PAUSED").replace("\"en\"", "\"it\"").replace("t-", "i-"));
    world().post(Who.ADMIN, "/v1/templates/sync", "{}").is(202);
    String conversation = world().conversation("351910000001");
    String thread = "/v1/conversations/" + conversation + "/messages";
    String message =
        "{\"type\": \"template\", \"template\": {\"name\": \"ready\","
            + " \"parameters\": {\"guest\": \"Rui\", \"room\": \"7\"}}}";
    assertThat(world().post(Who.ADMIN, thread, message).is(202).text("template/language"))
        .isEqualTo("en");

    String contact = "/v1/contacts/" + contact(conversation);
    world().patch(Who.ADMIN, contact, "{\"language\": \"pt-PT\"}").is(200);
    assertThat(world().post(Who.ADMIN, thread, message).is(202).text("template/language"))
        .isEqualTo("pt_BR");
    world().patch(Who.ADMIN, contact, "{\"language\": \"it\"}").is(200);
    assertThat(world().post(Who.ADMIN, thread, message).is(202).text("template/language"))
        .isEqualTo("en");
  }

  private String contact(String conversation) {
    return world().get(Who.ADMIN, "/v1/conversations/" + conversation).text("contact/id");
  }

  @Test
  default void syncsOncePerKey() {
    atTheProvider(template("ready", "APPROVED"));
    Map<String, String> key = Map.of("Idempotency-Key", "s");
    String account = "{\"account_id\": \"" + world().account("whatsapp") + "\"}";
    world().call("POST", Who.ADMIN, "/v1/templates/sync", account, key).is(202);
    world().graphRefuses();
    world().call("POST", Who.ADMIN, "/v1/templates/sync", account, key).is(202);
  }
}
