package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What-if questions, rules, channels and links.
interface DecisionsScenario extends ApiScenario {
  private Answer decide(String body) {
    return world().post(Who.ADMIN, "/v1/decisions", body);
  }

  private static String at(String channel, String intent, String inbound, String at) {
    return """
    {"channel": "%s", "intent": %s, "last_inbound_at": "%s", "at": "%s"}\
    """
        .formatted(channel, intent, inbound, at);
  }

  @Test
  default void flipsExactlyAtTheEndOfTheWindow() {
    String free = "{\"kind\": \"FREE_FORM\"}";
    for (String channel : new String[] {"whatsapp", "MESSENGER", "instagram"}) {
      assertThat(
              decide(at(channel, free, "2026-11-20T10:00:00Z", "2026-11-21T09:59:59.999Z"))
                  .is(200)
                  .text("outcome"))
          .isEqualTo("allowed");
      Answer closed =
          decide(at(channel, free, "2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z")).is(200);
      assertThat(closed.text("reason")).isEqualTo("window_closed");
      assertThat(closed.text("rule/source")).isNotBlank();
    }
  }

  @Test
  default void takesEveryMember() {
    Answer decided =
        decide(
                """
                {"channel": "messenger", "intent": {"kind": "tagged", "tag": "human_agent"},
                 "at": "2026-11-22T10:00:00Z", "last_inbound_at": "2026-11-20T10:00:00+00:00",
                 "entry_point": "ad", "commented_at": "2026-11-20T10:00:00Z",
                 "private_reply_sent": false, "sent_since_closed": 0, "author": "human",
                 "capabilities": ["human_agent"], "opted_in": true, "opted_out": ["marketing"],
                 "issue": "open", "open_conversations": [{"category": "service",
                 "opened_at": "2026-11-20T10:00:00Z"}], "free_entry_until": "2026-11-20T10:00:00Z",
                 "month_service_count": 3, "text": "Hello", "recipient": {"user_id": "u1"}}\
                """)
            .is(200);
    assertThat(decided.text("outcome")).isEqualTo("allowed");
    assertThat(decided.text("reason")).isEqualTo("human_agent");
  }

  @Test
  default void asksForTemplatesWithTheirConsent() {
    String template = "{\"kind\": \"template\", \"category\": \"marketing\"}";
    Answer missing =
        decide(at("whatsapp", template, "2026-11-01T10:00:00Z", "2026-11-20T10:00:00Z")).is(200);
    assertThat(missing.text("reason")).isEqualTo("opt_in_missing");
    Answer allowed =
        decide(
                at("whatsapp", template, "2026-11-01T10:00:00Z", "2026-11-20T10:00:00Z")
                    .replace("\"at\"", "\"opted_in\": [\"marketing\"], \"at\""))
            .is(200);
    assertThat(allowed.text("reason")).isEqualTo("template_allowed");
  }

  @Test
  default void speaksTheReadersLanguage() {
    String body =
        at("whatsapp", "{\"kind\": \"free_form\"}", "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
    String english = decide(body).text("message");
    for (String language : new String[] {"pt-BR", "es", "it"}) {
      assertThat(
              world()
                  .call(
                      "POST", Who.ADMIN, "/v1/decisions", body, Map.of("Accept-Language", language))
                  .text("message"))
          .isNotBlank()
          .isNotEqualTo(english);
    }
  }

  @Test
  default void namesEverythingWrongWithAQuestion() {
    decide("{}").refuses("channel", "intent");
    decide("{\"channel\": \"pigeon\", \"intent\": {\"kind\": \"free_form\"}}").refuses("channel");
    decide("{\"channel\": \"whatsapp\", \"intent\": {\"kind\": \"shout\", \"loud\": true}}")
        .refuses("intent.kind");
    decide("{\"channel\": \"whatsapp\", \"intent\": {\"kind\": \"tagged\"}}").refuses("intent.tag");
    decide(
            at(
                "whatsapp",
                "{\"kind\": \"free_form\"}",
                "2026-11-20T10:00:01Z",
                "2026-11-20T10:00:00Z"))
        .refuses("last_inbound_at");
    decide(
            """
            {"channel": "whatsapp", "intent": {"kind": "free_form", "name": "x"}, "at": "yesterday",
             "last_inbound_at": "2026-02-30T10:00:00Z", "sent_since_closed": -1, "author": "cat",
             "opted_in": "yes", "opted_out": ["everything"], "recipient": {}, "issue": "maybe"}\
            """)
        .refuses(
            "intent.name",
            "at",
            "last_inbound_at",
            "sent_since_closed",
            "author",
            "opted_in",
            "opted_out.0",
            "recipient",
            "issue");
  }

  @Test
  default void listsTheRulesInForce() {
    Answer now = world().get(Who.ADMIN, "/v1/rules?channel=messenger").is(200);
    Answer then = world().get(Who.ADMIN, "/v1/rules?channel=messenger&at=2019-01-01").is(200);
    assertThat(now.texts("data", "id")).isNotEmpty().allMatch(id -> id.startsWith("messenger."));
    assertThat(then.texts("data", "id")).isNotEqualTo(now.texts("data", "id"));
    assertThat(world().get(Who.ADMIN, "/v1/rules").texts("data", "id"))
        .anyMatch(id -> id.startsWith("whatsapp."))
        .anyMatch(id -> id.startsWith("instagram."));
    world().get(Who.ADMIN, "/v1/rules?channel=pigeon").isProblem(400, "bad-request");
    world().get(Who.ADMIN, "/v1/rules?at=2026-02-30").isProblem(400, "bad-request");
  }

  @Test
  default void listsTheChannels() {
    Answer channels = world().get(Who.AGENT, "/v1/channels").is(200);
    assertThat(channels.texts("data", "id")).containsExactly("instagram", "messenger", "whatsapp");
    assertThat(channels.text("data/2/reopening")).isEqualTo("template");
    assertThat(channels.text("data/2/window")).isEqualTo("PT24H");
    assertThat(channels.text("data/2/webhook_path")).isEqualTo("/webhooks/whatsapp");
  }

  @Test
  default void makesLinksByWhichCustomersStart() {
    String account = world().account("whatsapp");
    world().get(Who.ADMIN, "/v1/links?account_id=" + account).isProblem(409, "conflict");
    world()
        .patch(
            Who.ADMIN,
            "/v1/accounts/" + account,
            "{\"settings\": {\"display_phone_number\": \"+351 282 000 000\"}}")
        .is(200);
    Answer link =
        world().get(Who.ADMIN, "/v1/links?account_id=" + account + "&text=Hi%20you").is(200);
    assertThat(link.text("url")).startsWith("https://wa.me/351282000000");
    assertThat(link.text("qr_svg")).startsWith("<svg").endsWith("</svg>");
    world()
        .get(Who.ADMIN, "/v1/links?account_id=" + account + "&ref=summer")
        .isProblem(409, "conflict");
    world()
        .get(Who.ADMIN, "/v1/links?account_id=" + account + "&ref=a%20b")
        .isProblem(400, "bad-request");
    assertThat(
            world()
                .get(
                    Who.ADMIN,
                    "/v1/links?account_id=" + world().account("messenger") + "&ref=summer&text=Hi")
                .is(200)
                .text("url"))
        .endsWith("?ref=summer&text=Hi");
    world().get(Who.ADMIN, "/v1/links").isProblem(400, "bad-request");
    world().get(Who.ADMIN, "/v1/links?account_id=nosuch").isProblem(404, "not-found");
  }
}
