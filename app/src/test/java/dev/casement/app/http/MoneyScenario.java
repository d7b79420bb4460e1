package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
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
    world().platform.dispatchOutbox().run(10);
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
}
