package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The inbox, and what people keep about a conversation.
interface ConversationsScenario extends ApiScenario {
  String CARLA = "351910000001";

  @Test
  default void showsAConversationWithItsWindowAndWhetherAnAnswerMayGo() {
    String id = world().conversation(CARLA);
    Answer one = world().get(Who.ADMIN, "/v1/conversations/" + id).is(200);
    assertThat(one.text("channel")).isEqualTo("whatsapp");
    assertThat(one.text("account_id")).isEqualTo(world().account("whatsapp"));
    assertThat(one.text("contact/name")).isEqualTo("Carla Dias");
    assertThat(one.text("contact/identities/0/phone")).isEqualTo("+" + CARLA);
    assertThat(one.text("window/state")).isEqualTo("open");
    assertThat(one.text("window/closes_at")).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(one.text("last_message/text")).isEqualTo("Is there a room?");
    assertThat(one.at("unread").asInt()).isEqualTo(1);
    assertThat(one.text("reply/outcome")).isEqualTo("allowed");
    assertThat(one.text("reply/reason")).isEqualTo("window_open");
  }

  @Test
  default void explainsInTheReadersLanguageWhyNoAnswerMayGo() {
    String id = world().conversation(CARLA);
    world().pass(Duration.ofHours(24));
    Answer english = world().get(Who.ADMIN, "/v1/conversations/" + id).is(200);
    assertThat(english.text("reply/outcome")).isEqualTo("blocked");
    assertThat(english.text("reply/message")).contains("the traveller");
    Answer italian =
        world()
            .call(
                "GET",
                Who.ADMIN,
                "/v1/conversations/" + id,
                "",
                Map.of("Accept-Language", "it-IT, en;q=0.5"));
    assertThat(italian.text("reply/message")).isNotEqualTo(english.text("reply/message"));
    assertThat(english.texts("reply/remedies", "kind")).contains("send_template");
  }

  @Test
  default void countsAProgramAsAProgram() {
    world()
        .deliver(
            "messenger",
            Webhooks.messenger(
                ApiWorld.externalId("hotel", "messenger"), "psid-1", "m_1", world().now()));
    world().pass(Duration.ofHours(30));
    String id = world().get(Who.ADMIN, "/v1/conversations?channel=messenger").text("data/0/id");
    String path = "/v1/conversations/" + id;
    assertThat(world().get(Who.ADMIN, path).texts("reply/remedies", "kind"))
        .contains("human_agent");
    assertThat(
            world()
                .call("GET", Who.ADMIN, path, "", Map.of("Casement-Author", "automation"))
                .texts("reply/remedies", "kind"))
        .doesNotContain("human_agent");
    assertThat(world().get(Who.AUTOMATION, path).texts("reply/remedies", "kind"))
        .doesNotContain("human_agent");
  }

  @Test
  default void listsByView() {
    world().conversation("351910000001");
    world().pass(Duration.ofHours(23));
    world().conversation("351910000002");
    assertThat(phones("view=all")).containsExactly("351910000002", "351910000001");
    assertThat(phones("view=OPEN")).containsExactly("351910000002", "351910000001");
    assertThat(phones("view=closing_soon")).containsExactly("351910000001");
    assertThat(phones("view=unread")).hasSize(2);
    assertThat(phones("view=waiting")).isEmpty();
    world().pass(Duration.ofHours(1));
    assertThat(phones("view=open")).containsExactly("351910000002");
    assertThat(phones("q=0000001")).containsExactly("351910000001");
    assertThat(phones("q=carla")).hasSize(2);
    assertThat(phones("channel=messenger")).isEmpty();
    assertThat(phones("account_id=" + world().account("whatsapp"))).hasSize(2);
  }

  private List<String> phones(String query) {
    Answer list = world().get(Who.ADMIN, "/v1/conversations?" + query).is(200);
    List<String> phones = new ArrayList<>();
    list.at("data")
        .forEach(row -> phones.add(row.at("/contact/identities/0/external_id").asText()));
    return phones;
  }

  @Test
  default void refusesFiltersThatMeanNothing() {
    world().get(Who.ADMIN, "/v1/conversations?view=mine").isProblem(400, "bad-request");
    world().get(Who.ADMIN, "/v1/conversations?channel=pigeon").isProblem(400, "bad-request");
    world().get(Who.ADMIN, "/v1/conversations?account_id=nosuch").isProblem(404, "not-found");
  }

  @Test
  default void pagesWithoutGapsWhileRowsAreWritten() {
    for (int customer = 1; customer <= 5; customer++) {
      world().conversation("35191000000" + customer);
      world().pass(Duration.ofMinutes(1));
    }
    Answer first = world().get(Who.ADMIN, "/v1/conversations?limit=2").is(200);
    world().conversation("351910000009");
    List<String> seen = new ArrayList<>(first.texts("data", "id"));
    String cursor = first.text("next_cursor");
    while (!cursor.equals("null")) {
      Answer next = world().get(Who.ADMIN, "/v1/conversations?limit=2&cursor=" + cursor).is(200);
      seen.addAll(next.texts("data", "id"));
      cursor = next.text("next_cursor");
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    world()
        .get(Who.ADMIN, "/v1/conversations?view=open&cursor=" + first.text("next_cursor"))
        .isProblem(400, "bad-request");
  }

  @Test
  default void changesWhatPeopleKeep() {
    String path = "/v1/conversations/" + world().conversation(CARLA);
    String agent = world().get(Who.ADMIN, "/v1/agents").text("data/0/id");
    String team = TeamworkScenario.team(world(), "Desk", "").text("id");
    Answer changed =
        world()
            .patch(
                Who.AGENT,
                path,
                """
                {"status": "Resolved", "issue": "open", "assignee": "%s", "team": "%s"}\
                """
                    .formatted(agent, team))
            .is(200);
    assertThat(changed.text("status")).isEqualTo("resolved");
    assertThat(changed.text("issue")).isEqualTo("open");
    assertThat(changed.text("assignee")).isEqualTo(agent);
    assertThat(changed.text("team")).isEqualTo(team);
    Answer cleared = world().patch(Who.AGENT, path, "{\"assignee\": null, \"team\": null}").is(200);
    assertThat(cleared.at("assignee").isNull()).isTrue();
    assertThat(cleared.text("status")).isEqualTo("resolved");
    world()
        .patch(Who.AGENT, path, "{\"assignee\": \"x\", \"team\": \"y\"}")
        .refuses("assignee", "team");
    world()
        .patch(Who.AGENT, path, "{\"status\": \"gone\", \"issue\": 1, \"team\": \"\"}")
        .refuses("status", "issue", "team");
  }

  @Test
  default void marksAsReadAndShowsTyping() {
    String path = "/v1/conversations/" + world().conversation(CARLA);
    world().post(Who.AGENT, path + "/typing", "").is(204);
    world().post(Who.AGENT, path + "/read", "").is(204);
    assertThat(world().get(Who.AGENT, path).at("unread").asInt()).isZero();
  }

  @Test
  default void saysOfEachTemplateWhetherItMayGoThere() {
    world()
        .graph()
        .stubFor(
            WireMock.get(WireMock.anyUrl())
                .willReturn(
                    WireMock.okJson(
                        """
                        {"data": [{"id": "1", "name": "ready", "language": "en",
                         "status": "APPROVED", "category": "UTILITY",
                         "components": [{"type": "BODY", "text": "Ready"}]},
                         {"id": "2", "name": "refused", "language": "en",
                         "status": "REJECTED", "category": "UTILITY",
                         "components": [{"type": "BODY", "text": "No"}]}]}\
                        """)));
    String whatsApp = world().account("whatsapp");
    world().post(Who.ADMIN, "/v1/templates/sync", "{\"account_id\": \"" + whatsApp + "\"}");
    String path = "/v1/conversations/" + world().conversation(CARLA) + "/templates";
    Answer open = world().get(Who.ADMIN, path).is(200);
    assertThat(open.text("data/0/decision/outcome")).isEqualTo("allowed");
    assertThat(open.text("data/1/decision/outcome")).isEqualTo("blocked");
    assertThat(world().get(Who.AGENT, path).text("data/0/decision/reason"))
        .isEqualTo("not_permitted");
    world().pass(Duration.ofHours(24));
    Answer closed = world().get(Who.ADMIN, path).is(200);
    assertThat(closed.text("data/0/decision/reason")).isEqualTo("opt_in_missing");
    assertThat(closed.text("data/1/decision/reason")).isEqualTo("template_not_approved");
    assertThat(closed.text("data/0/decision/message")).isNotEmpty();
  }
}
