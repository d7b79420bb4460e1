package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Texts that are used again and again.
interface SavedRepliesScenario extends ApiScenario {

  static Answer save(ApiWorld world, String name, String text) {
    return world
        .post(
            Who.ADMIN,
            "/v1/saved-replies",
            "{\"name\": \"%s\", \"text\": \"%s\"}".formatted(name, text))
        .is(201);
  }

  @Test
  default void savesChangesAndThrowsAway() {
    String team = TeamworkScenario.team(world(), "Desk", "").text("id");
    Answer made =
        world()
            .post(
                Who.ADMIN,
                "/v1/saved-replies",
                """
                {"name": "Hello", "text": "Olá {{contact.first_name}}", "language": "pt-BR",
                 "team_id": "%s"}\
                """
                    .formatted(team))
            .is(201);
    assertThat(world().get(Who.AGENT, made.header("location")).is(200).body())
        .isEqualTo(made.body());
    assertThat(world().get(Who.AGENT, "/v1/saved-replies").texts("data", "name"))
        .containsExactly("Hello");
    Answer changed =
        world().patch(Who.ADMIN, made.header("location"), "{\"name\": \"Olá\"}").is(200);
    assertThat(changed.text("language")).isEqualTo("pt-BR");
    assertThat(changed.text("team_id")).isEqualTo(team);
    world().delete(Who.ADMIN, "/v1/teams/" + team).is(204);
    assertThat(world().get(Who.AGENT, made.header("location")).at("team_id").isNull()).isTrue();
    Answer any =
        world()
            .patch(Who.ADMIN, made.header("location"), "{\"language\": null, \"team_id\": null}")
            .is(200);
    assertThat(any.at("language").isNull()).isTrue();
    world().delete(Who.ADMIN, made.header("location")).is(204);
    world().get(Who.AGENT, made.header("location")).isProblem(404, "not-found");
    world().delete(Who.ADMIN, made.header("location")).isProblem(404, "not-found");
  }

  @Test
  default void namesPlaceholdersThatMeanNothing() {
    Answer refused =
        world()
            .post(
                Who.ADMIN,
                "/v1/saved-replies",
                "{\"name\": \"a\", \"text\": \"Hi {{contact.age}}\", \"team_id\": \"x\"}");
    refused.refuses("text", "team_id");
    assertThat(refused.body()).contains("{{contact.age}}", "{{contact.first_name}}");
    world()
        .post(
            Who.ADMIN,
            "/v1/saved-replies",
            "{\"name\": \"\", \"text\": \"%s\", \"language\": \"Klingon!\"}"
                .formatted("x".repeat(4_097)))
        .refuses("name", "text", "language");
  }

  @Test
  default void readsAsItWouldInAConversation() {
    String conversation = world().conversation("351910000001");
    String path =
        save(
                    world(),
                    "Hello",
                    "Hi {{ contact.first_name }}, {{contact.phone}}: {{agent.name}} of {{company.name}}")
                .header("location")
            + "/preview";
    String body = "{\"conversation_id\": \"" + conversation + "\"}";
    Answer shown = world().post(Who.AGENT, path, body).is(200);
    assertThat(shown.text("text")).isEqualTo("Hi Carla, +351910000001: Bea of Hotel Alvor");
    assertThat(shown.at("missing")).isEmpty();
    Answer ofProgram = world().post(Who.AUTOMATION, path, body).is(200);
    assertThat(ofProgram.text("text")).contains("{{agent.name}}");
    assertThat(ofProgram.at("missing/0").asText()).isEqualTo("agent.name");
    world().post(Who.AGENT, path, "{\"conversation_id\": \"nosuch\"}").isProblem(404, "not-found");
    world().post(Who.AGENT, "/v1/saved-replies/nosuch/preview", body).isProblem(404, "not-found");
  }
}
