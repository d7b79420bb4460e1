package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The company writes first.
interface StartScenario extends ApiScenario {
  private String start(String customer, String message) {
    return "{\"account_id\": \"%s\", \"customer\": %s, \"message\": %s}"
        .formatted(world().account("whatsapp"), customer, message);
  }

  private Answer post(String body) {
    return world().post(Who.ADMIN, "/v1/conversations", body);
  }

  @Test
  default void goesOnWithTheThreadThereIs() {
    String conversation = world().conversation("351910000001");
    String contact = world().get(Who.ADMIN, "/v1/conversations/" + conversation).text("contact/id");
    for (String customer :
        new String[] {
          "{\"phone\": \"+351 910 000 001\"}",
          "{\"external_id\": \"351910000001\"}",
          "{\"contact_id\": \"" + contact + "\"}"
        }) {
      Answer started = post(start(customer, MessagesScenario.TEXT)).is(202);
      assertThat(started.text("conversation/id")).as(customer).isEqualTo(conversation);
      assertThat(started.header("location"))
          .isEqualTo("/v1/messages/" + started.text("message/id"));
    }
  }

  @Test
  default void makesNothingWhereTheFirstMessageMayNotGo() {
    Answer refused =
        post(start("{\"phone\": \"+351910000007\", \"name\": \"Rui\"}", MessagesScenario.TEXT));
    refused.isProblem(409, "blocked-by-policy");
    assertThat(refused.text("decision/reason")).isEqualTo("never_contacted");
    assertThat(world().get(Who.ADMIN, "/v1/conversations").at("data").size()).isZero();
    assertThat(world().get(Who.ADMIN, "/v1/contacts").at("data").size()).isZero();
  }

  @Test
  default void namesEverythingWrongWithAStart() {
    post("{}").refuses("account_id", "customer", "message");
    post(start("{}", "{\"type\": \"text\"}")).refuses("customer", "message.text");
    post(start("{\"phone\": \"911\", \"x\": 1}", MessagesScenario.TEXT))
        .refuses("customer.phone", "customer.x");
    world().conversation("351910000001");
    post(start(
            "{\"phone\": \"+351910000001\"}",
            "{\"type\": \"text\", \"text\": \"a\", \"reply_to\": \"nosuch\"}"))
        .refuses("message.reply_to");
  }

  @Test
  default void knowsNoAccountOrContactOfOthers() {
    Answer account =
        post(
            start("{\"phone\": \"+351910000001\"}", MessagesScenario.TEXT)
                .replace(world().account("whatsapp"), "nosuch"));
    assertThat(account.isProblem(404, "not-found").fields()).containsExactly("account_id");
    Answer contact = post(start("{\"contact_id\": \"nosuch\"}", MessagesScenario.TEXT));
    assertThat(contact.isProblem(404, "not-found").fields()).containsExactly("customer.contact_id");
  }

  @Test
  default void startsOncePerKey() {
    world().conversation("351910000001");
    String body = start("{\"phone\": \"+351910000001\"}", MessagesScenario.TEXT);
    Map<String, String> key = Map.of("Idempotency-Key", "start");
    Answer first = world().call("POST", Who.ADMIN, "/v1/conversations", body, key).is(202);
    Answer again = world().call("POST", Who.ADMIN, "/v1/conversations", body, key).is(202);
    assertThat(again.body()).isEqualTo(first.body());
  }
}
