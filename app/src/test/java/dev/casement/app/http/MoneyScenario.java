package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.casement.core.domain.template.TemplateCategory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Prices, budgets, quotes and what it all came to.
interface MoneyScenario extends ApiScenario {
  String CARD = "/v1/rate-cards/whatsapp";
  String BUDGET = "{\"amount\": \"0\", \"currency\": \"EUR\", \"refuse\": true}";
  String HEADINGS = "from,currency,market,countries,category,tier_from,amount\\n";
  String TEMPLATE =
      """
      {"channel": "whatsapp", "at": "2026-11-21T10:00:00Z", "opted_in": true,
       "recipient": {"phone": "%s"}, "intent": {"kind": "template", "category": "%s"}}\
      """;

  private Answer put(String path, String body) {
    return world().call("PUT", Who.ADMIN, path, body, Map.of());
  }

  private Answer card(String lines) {
    return put(CARD, "{\"csv\": \"" + HEADINGS + lines + "\"}");
  }

  private Answer quote(String phone, String category) {
    return world().post(Who.AGENT, "/v1/decisions", TEMPLATE.formatted(phone, category)).is(200);
  }

  @Test
  default void quotesByTheCompanysPricesAndNeverByTheExampleUnasked() {
    assertThat(quote("+351910000001", "utility").text("cost/unknown_because"))
        .isEqualTo("no_rate_card");
    world().get(Who.AGENT, CARD).isProblem(404, "not-found");

    card("2026-01-01,EUR,Portugal,PT,utility,0,0.0275\\n"
            + "2026-01-01,EUR,Other,,utility,0,0.0400\\n")
        .is(200);
    Answer cost = quote("+351910000001", "utility");
    assertThat(cost.text("cost/amount")).isEqualTo("0.0275");
    assertThat(cost.text("cost/currency")).isEqualTo("EUR");
    assertThat(cost.text("cost/country")).isEqualTo("PT");
    assertThat(quote("+491700000000", "utility").text("cost/amount")).isEqualTo("0.0400");
    assertThat(quote("+491700000000", "marketing").text("cost/unknown_because"))
        .isEqualTo("no_rate");
    assertThat(world().get(Who.AGENT, CARD).is(200).at("example").asBoolean()).isFalse();

    world().delete(Who.ADMIN, CARD).is(204);
    world().delete(Who.ADMIN, CARD).isProblem(404, "not-found");
    assertThat(quote("+351910000001", "utility").at("cost/amount").isNull()).isTrue();
  }

  @Test
  default void takesTheExampleWhereItIsAskedForAndSaysSo() {
    Answer card = put(CARD, "{\"example\": true}").is(200);
    assertThat(card.at("example").asBoolean()).isTrue();
    assertThat(card.at("markets").size()).isGreaterThanOrEqualTo(8);
    assertThat(card.at("dates").size()).isEqualTo(3);
    assertThat(card.at("currencies").size()).isEqualTo(2);
    // It has two currencies, and nobody said in which of them this company pays.
    assertThat(quote("+351910000001", "utility").text("cost/unknown_because"))
        .isEqualTo("currency_unknown");
  }

  @Test
  default void namesEveryFaultOfARateCard() {
    card("soon,euro,,XX,Utility,some,-1\\n")
        .refuses(
            "csv.1.from",
            "csv.1.currency",
            "csv.1.category",
            "csv.1.tier_from",
            "csv.1.amount",
            "csv.1.market",
            "csv.1.countries");
    card("").refuses("csv");
    put(CARD, "{}").refuses("csv");
    put(CARD, "[").isProblem(400, "malformed-json");
    put("/v1/rate-cards/pigeon", "{\"example\": true}").isProblem(404, "not-found");
  }

  @Test
  default void keepsABudgetForEachAccount() {
    String path = "/v1/accounts/" + world().account("whatsapp") + "/budget";
    world().get(Who.AGENT, path).isProblem(404, "not-found");
    Answer budget = put(path, BUDGET).is(200);
    assertThat(budget.text("state")).isEqualTo("refusing");
    assertThat(world().get(Who.AGENT, path).is(200).body()).isEqualTo(budget.body());
    put(path, "{\"amount\": \"-1\", \"currency\": \"euro\"}").refuses("amount", "currency");
    put(path, "[").isProblem(400, "malformed-json");
    put("/v1/accounts/nosuch/budget", BUDGET).isProblem(404, "not-found");
    world().delete(Who.ADMIN, path).is(204);
    world().delete(Who.ADMIN, path).isProblem(404, "not-found");
  }

  @Test
  default void sumsUpWhatMessagesCost() {
    String conversation = world().conversation("351910000001");
    Answer sent =
        world()
            .post(
                Who.AGENT,
                "/v1/conversations/" + conversation + "/messages",
                "{\"type\": \"text\", \"text\": \"Hello\"}")
            .is(202);
    world().graph().resetAll();
    world()
        .graph()
        .stubFor(
            WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson("{\"messages\": [{\"id\": \"wamid.SENT\"}]}")));
    world().platform.sending().dispatchOutbox().run(10);
    world().settled("/v1/messages/" + sent.text("id"));
    Answer usage =
        world().get(Who.AGENT, "/v1/usage?group_by=category&from=2026-01-01&to=2027-01-01").is(200);
    assertThat(usage.texts("data", "key")).containsExactly("service");
    assertThat(usage.at("data/0/messages").asInt()).isOne();
    assertThat(usage.at("data/0/delivered").asInt()).isZero();
    for (String by : new String[] {"day", "account", "channel"}) {
      assertThat(world().get(Who.AGENT, "/v1/usage?group_by=" + by).is(200).at("data").size())
          .isOne();
    }
    assertThat(
            world()
                .get(
                    Who.AGENT,
                    "/v1/usage?format=csv&group_by=channel&account_id="
                        + world().account("whatsapp"))
                .is(200)
                .body())
        .contains("whatsapp,1,0,0,0,0,");
    world().get(Who.AGENT, "/v1/usage?from=soon").isProblem(400, "bad-request");
    world().get(Who.AGENT, "/v1/usage?from=2026-02-01&to=2026-02-01").isProblem(400, "bad-request");
    world().get(Who.AGENT, "/v1/usage?account_id=nosuch").isProblem(404, "not-found");
  }

  /// One answer inside the window, sent and delivered.
  private String delivered(String pricing) {
    String conversation = world().conversation("351910000001");
    Answer sent =
        world()
            .post(
                Who.AGENT,
                "/v1/conversations/" + conversation + "/messages",
                "{\"type\": \"text\", \"text\": \"Hello\"}")
            .is(202);
    world().graph().resetAll();
    world()
        .graph()
        .stubFor(
            WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson("{\"messages\": [{\"id\": \"wamid.SENT\"}]}")));
    world().platform.sending().dispatchOutbox().run(10);
    world().settled("/v1/messages/" + sent.text("id"));
    world()
        .deliver(
            "whatsapp",
            Webhooks.status(
                "10000", "wamid.SENT", "351910000001", "delivered", pricing, world().now()));
    return sent.text("id");
  }

  @Test
  default void pricesWhatArrivedBeforeThereWasACard() {
    delivered(
        "{\"pricing_model\": \"PMP\", \"billable\": true, \"type\": \"regular\","
            + " \"category\": \"service\"}");
    String usage = "/v1/usage?group_by=category";
    Answer before = world().get(Who.AGENT, usage).is(200);
    assertThat(before.at("data/0/unpriced").asInt()).isOne();
    assertThat(before.at("data/0/amount").isNull()).isTrue();

    card("2026-01-01,EUR,Portugal,PT,marketing,0,0.1000\\n").is(200);
    assertThat(world().platform.money().repriceBooks().run()).isZero();
    card("2026-01-01,EUR,Portugal,PT,service,0,0.0125\\n").is(200);
    assertThat(world().platform.money().repriceBooks().run()).isOne();
    Answer after = world().get(Who.AGENT, usage).is(200);
    assertThat(after.at("data/0/unpriced").asInt()).isZero();
    assertThat(after.text("data/0/amount")).isEqualTo("0.0125");

    // What has an amount keeps it.
    card("2026-01-01,EUR,Portugal,PT,service,0,0.9000\\n").is(200);
    assertThat(world().platform.money().repriceBooks().run()).isZero();
    assertThat(world().get(Who.AGENT, usage).text("data/0/amount")).isEqualTo("0.0125");
  }

  @Test
  default void pricesWhatArrivedBeforeTheCurrencyWasKnown() {
    delivered(
        "{\"pricing_model\": \"PMP\", \"billable\": true, \"type\": \"regular\","
            + " \"category\": \"service\"}");
    card("2026-01-01,EUR,Portugal,PT,service,0,0.0125\\n"
            + "2026-01-01,USD,Portugal,PT,service,0,0.0140\\n")
        .is(200);
    assertThat(world().platform.money().repriceBooks().run()).isZero();

    world()
        .patch(
            Who.ADMIN,
            "/v1/accounts/" + world().account("whatsapp"),
            "{\"settings\": {\"currency\": \"USD\"}}")
        .is(200);
    assertThat(world().platform.money().repriceBooks().run()).isOne();
    assertThat(world().get(Who.AGENT, "/v1/usage?group_by=category").text("data/0/amount"))
        .isEqualTo("0.0140");
  }

  @Test
  default void explainsWhyAMessageCostOtherwiseThanItWasQuoted() {
    card("2026-01-01,EUR,Portugal,PT,service,0,0.0125\\n").is(200);
    String message =
        delivered(
            "{\"pricing_model\": \"PMP\", \"billable\": true, \"type\": \"regular\","
                + " \"category\": \"service\"}");
    Answer cost = world().get(Who.AGENT, "/v1/messages/" + message + "/cost").is(200);
    assertThat(cost.text("quoted/free_because")).isEqualTo("free_tier");
    assertThat(cost.text("said/meta_type")).isEqualTo("regular");
    assertThat(cost.text("booked/amount")).isEqualTo("0.0125");
    assertThat(cost.text("booked/model")).isEqualTo("per_message");
    assertThat(cost.text("difference/because")).isEqualTo("charged_after_all");
    assertThat(cost.text("difference/amount")).isEqualTo("0.0125");
    world().get(Who.AGENT, "/v1/messages/nosuch/cost").isProblem(404, "not-found");
  }

  @Test
  default void tellsWhatAnsweringInTimeSaved() {
    card("2026-01-01,EUR,Portugal,PT,service,0,0.0100\\n"
            + "2026-01-01,EUR,Portugal,PT,utility,0,0.0275\\n")
        .is(200);
    delivered(
        "{\"pricing_model\": \"PMP\", \"billable\": false, \"type\":"
            + " \"free_customer_service\", \"category\": \"service\"}");
    String path = "/v1/usage/savings?group_by=channel";
    Answer savings = world().get(Who.AGENT, path).is(200);
    assertThat(savings.text("data/0/key")).isEqualTo("whatsapp");
    assertThat(savings.at("data/0/answers").asInt()).isOne();
    assertThat(savings.text("data/0/as_templates")).isEqualTo("0.0275");
    assertThat(savings.text("data/0/saved")).isEqualTo("0.0275");
    assertThat(savings.text("data/0/currency")).isEqualTo("EUR");
    assertThat(world().get(Who.AGENT, path + "&format=csv").is(200).body())
        .contains("whatsapp,1,0,0,0.0275,0,0.0275,EUR");

    world().delete(Who.ADMIN, CARD).is(204);
    Answer unknown = world().get(Who.AGENT, path).is(200);
    assertThat(unknown.at("data/0/unpriced").asInt()).isOne();
    assertThat(unknown.at("data/0/saved").isNull()).isTrue();
    world().get(Who.AGENT, path + "&from=soon").isProblem(400, "bad-request");
    world().get(Who.AGENT, path + "&account_id=nosuch").isProblem(404, "not-found");
  }

  @Test
  default void letsAnAdministratorOverrideABudgetWithAReason() {
    card("2026-01-01,EUR,Portugal,PT,utility,0,0.0275\\n").is(200);
    String budget = "/v1/accounts/" + world().account("whatsapp") + "/budget";
    put(budget, BUDGET).is(200);
    world().approvedTemplate("ready", TemplateCategory.UTILITY, false);
    String conversation = world().conversation("351910000001");
    String path = "/v1/conversations/" + conversation + "/messages";
    String message =
        """
        {"type": "template", "template": {"name": "ready", "language": "en"}%s}\
        """;
    Answer refused =
        world().post(Who.ADMIN, path, message.formatted("")).isProblem(409, "blocked-by-policy");
    assertThat(refused.text("decision/reason")).isEqualTo("budget");
    String why = ", \"override\": {\"budget\": \"The guest waits at the door\"}";
    world().post(Who.AGENT, path, message.formatted(why)).isProblem(403, "forbidden");
    world()
        .post(
            Who.AGENT,
            "/v1/conversations",
            "{\"account_id\": \"%s\", \"customer\": {\"phone\": \"+351910000001\"}, \"message\": %s}"
                .formatted(world().account("whatsapp"), message.formatted(why)))
        .isProblem(403, "forbidden");
    world()
        .post(Who.ADMIN, path, message.formatted(", \"override\": {}"))
        .refuses("override.budget");
    Answer sent = world().post(Who.ADMIN, path, message.formatted(why)).is(202);
    assertThat(sent.text("decision/overruled/reason")).isEqualTo("The guest waits at the door");
    assertThat(sent.at("decision/warnings").toString()).contains("budget_spent");

    // It is decided again before it leaves, and the override still counts.
    world().graph().resetAll();
    world()
        .graph()
        .stubFor(
            WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson("{\"messages\": [{\"id\": \"wamid.OVER\"}]}")));
    world().platform.sending().dispatchOutbox().run(10);
    world().settled("/v1/messages/" + sent.text("id"));
    Answer left = world().get(Who.AGENT, "/v1/messages/" + sent.text("id")).is(200);
    assertThat(left.text("status")).isEqualTo("sent");
    assertThat(left.text("decision/overruled/reason")).isEqualTo("The guest waits at the door");
    put(budget, BUDGET.replace("true", "false")).is(200);
    assertThat(
            world()
                .post(Who.ADMIN, path, message.formatted(""))
                .is(202)
                .at("decision/warnings")
                .toString())
        .contains("budget_spent");
    put(budget, BUDGET.replace("\"0\"", "\"0.1\"")).is(200);
    assertThat(
            world()
                .post(Who.ADMIN, path, message.formatted(""))
                .is(202)
                .at("decision/warnings")
                .isMissingNode())
        .isTrue();
  }
}
