package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// No call of one company reaches another's row.
interface IsolationScenario extends ApiScenario {
  /// A body that is right for each operation, so that only the foreign row can be the trouble.
  Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("POST /v1/conversations/{id}/messages", MessagesScenario.TEXT),
          Map.entry("POST /v1/contacts/{id}/block", "{\"account_id\": \"any\"}"),
          Map.entry("PATCH /v1/contacts/{id}", "{}"),
          Map.entry("PATCH /v1/teams/{id}", "{}"),
          Map.entry("PATCH /v1/saved-replies/{id}", "{}"),
          Map.entry("POST /v1/saved-replies/{id}/preview", "{\"conversation_id\": \"any\"}"),
          Map.entry("POST /v1/conversations/{id}/notes", "{\"text\": \"Hm\"}"),
          Map.entry("POST /v1/conversations/{id}/presence", "{\"state\": \"here\"}"),
          Map.entry("PATCH /v1/conversations/{id}", "{\"status\": \"resolved\"}"),
          Map.entry("PATCH /v1/accounts/{id}", "{\"name\": \"Stolen\"}"),
          Map.entry("POST /v1/contacts/{id}/consents", ContactsScenario.CONSENT),
          Map.entry("POST /v1/contacts/{id}/identities", PersonScenario.PHONE),
          Map.entry("POST /v1/contacts/{id}/merge", "{\"contact_id\": \"any\"}"),
          Map.entry("POST /v1/media/{id}/sample", "{\"account_id\": \"1\"}"),
          Map.entry("PATCH /v1/templates/{id}", "{\"hidden\": true}"),
          Map.entry("POST /v1/templates/{id}/preview", "{\"parameters\": {}}"),
          Map.entry("PUT /v1/accounts/{id}/budget", MoneyScenario.BUDGET));

  /// One row of the hotel for each resource, by the beginning of its path.
  private Map<String, String> rows() {
    Map<String, String> rows = new HashMap<>();
    String conversation = world().conversation("351910000001");
    String contact = world().get(Who.ADMIN, "/v1/conversations/" + conversation).text("contact/id");
    world()
        .graph()
        .stubFor(
            WireMock.get(WireMock.anyUrl())
                .willReturn(
                    WireMock.okJson(
                        """
                        {"data": [{"id": "1", "name": "ready", "language": "en",
                         "status": "APPROVED", "category": "UTILITY",
                         "components": [{"type": "BODY", "text": "Ready"}]}]}\
                        """)));
    String whatsApp = world().account("whatsapp");
    Answer templates =
        world().post(Who.ADMIN, "/v1/templates/sync", "{\"account_id\": \"" + whatsApp + "\"}");
    rows.put("/v1/conversations", conversation);
    rows.put("/v1/contacts", contact);
    rows.put("/v1/accounts", whatsApp);
    rows.put("/v1/templates", templates.text("data/0/id"));
    rows.put(
        "/v1/messages",
        world()
            .get(Who.ADMIN, "/v1/conversations/" + conversation + "/messages")
            .text("data/0/id"));
    rows.put("/v1/webhook-events", world().get(Who.ADMIN, "/v1/webhook-events").text("data/0/id"));
    rows.put("/v1/agents", world().get(Who.ADMIN, "/v1/agents").text("data/0/id"));
    rows.put("/v1/teams", TeamworkScenario.team(world(), "Desk", "").text("id"));
    rows.put("/v1/saved-replies", SavedRepliesScenario.save(world(), "Hi", "Hello").text("id"));
    rows.put("/v1/tokens", world().get(Who.ADMIN, "/v1/tokens").text("data/0/id"));
    rows.put("/v1/media", MediaScenario.upload(world(), "hello").text("id"));
    return rows;
  }

  @Test
  default void noCallOfOneCompanyReachesAnothersRow() {
    Map<String, String> rows = rows();
    String consent =
        world()
            .post(
                Who.ADMIN,
                "/v1/contacts/" + rows.get("/v1/contacts") + "/consents",
                ContactsScenario.CONSENT)
            .text("id");
    String note =
        world()
            .post(
                Who.ADMIN,
                "/v1/conversations/" + rows.get("/v1/conversations") + "/notes",
                "{\"text\": \"Hm\"}")
            .text("id");
    int called = 0;
    for (String operation : conformity().operations()) {
      String[] parts = operation.split(" ", 2);
      // What is found by a channel's name is each company's own.
      if (parts[1].startsWith("/v1/") && parts[1].contains("{id}")) {
        String resource = parts[1].substring(0, parts[1].indexOf("/{"));
        String path = parts[1].replace("{id}", rows.get(resource)).replace("{consent}", consent);
        path = path.replace("{note}", note);
        path += operation.equals("DELETE /v1/contacts/{id}/block") ? "?account_id=any" : "";
        world()
            .call(parts[0], Who.RIVAL, path, BODIES.getOrDefault(operation, ""), Map.of())
            .isProblem(404, "not-found");
        called++;
      }
    }
    assertThat(called).isGreaterThan(15);
    assertThat(world().get(Who.ADMIN, "/v1/accounts/" + rows.get("/v1/accounts")).text("name"))
        .isNotEqualTo("Stolen");
    rows.forEach((resource, id) -> world().get(Who.ADMIN, resource + "/" + id).is(200));
  }

  @Test
  default void noListOfOneCompanyShowsAnothersRows() {
    Map<String, String> rows = rows();
    rows.remove("/v1/media");
    rows.forEach((resource, id) -> {
      String query = resource.equals("/v1/messages") ? "?external_id=wamid.351910000001" : "";
      assertThat(world().get(Who.ADMIN, resource + query).is(200).texts("data", "id")).contains(id);
      assertThat(world().get(Who.RIVAL, resource + query).is(200).texts("data", "id"))
          .doesNotContain(id);
    });
  }

  @Test
  default void noBodyOfOneCompanyNamesAnothersRow() {
    Map<String, String> rows = rows();
    world()
        .post(
            Who.RIVAL,
            "/v1/conversations",
            "{\"account_id\": \"%s\", \"customer\": {\"phone\": \"+351910000001\"}, \"message\": %s}"
                .formatted(rows.get("/v1/accounts"), MessagesScenario.TEXT))
        .isProblem(404, "not-found");
    world()
        .post(
            Who.RIVAL,
            "/v1/tokens",
            "{\"name\": \"spy\", \"agent_id\": \"" + rows.get("/v1/agents") + "\"}")
        .isProblem(404, "not-found");
    world()
        .post(
            Who.RIVAL,
            "/v1/templates/sync",
            "{\"account_id\": \"" + rows.get("/v1/accounts") + "\"}")
        .isProblem(404, "not-found");
    world()
        .get(Who.RIVAL, "/v1/links?account_id=" + rows.get("/v1/accounts"))
        .isProblem(404, "not-found");
  }
}
