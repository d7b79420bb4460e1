package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.Test;

/// People who cannot write any more.
interface BlockScenario extends ApiScenario {
  String BLOCKED =
      """
      {"messaging_product": "whatsapp", "block_users": {"%s":
       [{"input": "+351910000001", "wa_id": "351910000001"}]}}\
      """;
  String TOO_LATE =
      """
      {"messaging_product": "whatsapp", "block_users": {"failed_users":
       [{"input": "+351910000001", "wa_id": "351910000001", "errors": [{"code": 131047,
         "title": "Re-engagement message", "message": "Re-engagement message"}]}]},
       "error": {"message": "(#139100) Failed", "type": "OAuthException", "code": 139100}}\
      """;

  private String person() {
    return "/v1/contacts/"
        + world()
            .get(Who.ADMIN, "/v1/conversations/" + world().conversation("351910000001"))
            .text("contact/id");
  }

  private String body(String channel) {
    return "{\"account_id\": \"" + world().account(channel) + "\"}";
  }

  private void graphAnswers(String body) {
    world()
        .graph()
        .stubFor(
            WireMock.any(WireMock.urlPathMatching(".*/10000/block_users"))
                .willReturn(WireMock.okJson(body)));
  }

  @Test
  default void blocksAndLetsWriteAgain() {
    String path = person();
    graphAnswers(BLOCKED.formatted("added_users"));
    Answer blocked = world().post(Who.AGENT, path + "/block", body("whatsapp")).is(200);
    assertThat(blocked.at("blocked_on").get(0).asText()).isEqualTo(world().account("whatsapp"));
    world()
        .graph()
        .verify(
            WireMock.postRequestedFor(WireMock.urlPathMatching(".*/10000/block_users"))
                .withRequestBody(
                    WireMock.matchingJsonPath(
                        "$.block_users[0].user", WireMock.equalTo("+351910000001"))));
    world().customerWrites("351910000001", "wamid.late", "Can you hear me?");
    assertThat(world().get(Who.AGENT, "/v1/messages?q=hear").at("data").size()).isOne();

    graphAnswers(BLOCKED.formatted("removed_users"));
    world().delete(Who.AGENT, path + "/block?account_id=" + world().account("whatsapp")).is(204);
    assertThat(world().get(Who.AGENT, path).at("blocked_on").isMissingNode()).isTrue();
  }

  @Test
  default void saysWhyTheProviderWouldNot() {
    String path = person();
    graphAnswers(TOO_LATE);
    Answer refused = world().post(Who.AGENT, path + "/block", body("whatsapp"));
    assertThat(refused.isProblem(409, "conflict").text("detail")).contains("131047");
    world()
        .delete(Who.AGENT, path + "/block?account_id=" + world().account("whatsapp"))
        .isProblem(409, "conflict");
    assertThat(world().get(Who.AGENT, path).at("blocked_on").isMissingNode()).isTrue();
  }

  @Test
  default void blocksOnlyWhereItCan() {
    String path = person() + "/block";
    world().post(Who.AGENT, path, body("messenger")).isProblem(409, "conflict");
    world().post(Who.AGENT, path, "{}").refuses("account_id");
    world().delete(Who.AGENT, path).isProblem(400, "bad-request");
    Answer foreign = world().post(Who.AGENT, path, "{\"account_id\": \"nosuch\"}");
    assertThat(foreign.isProblem(404, "not-found").fields()).containsExactly("account_id");
    world()
        .post(Who.AGENT, "/v1/contacts/nosuch/block", body("whatsapp"))
        .isProblem(404, "not-found");
    world().delete(Who.AGENT, path + "?account_id=nosuch").isProblem(404, "not-found");
  }
}
