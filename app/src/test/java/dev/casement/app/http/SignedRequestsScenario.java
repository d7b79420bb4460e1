package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What providers pass on from people who had logged in at them.
interface SignedRequestsScenario extends ApiScenario {
  private static String form(String userId) {
    String payload =
        base64(
            ("{\"algorithm\":\"HMAC-SHA256\",\"issued_at\":1790000000,\"user_id\":\""
                    + userId
                    + "\"}")
                .getBytes(StandardCharsets.UTF_8));
    String hex = Webhooks.signature(payload).substring("sha256=".length());
    return "signed_request=" + base64(HexFormat.of().parseHex(hex)) + "." + payload;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Answer asks(String path, String form) {
    return world().post(path, form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private String page(String url, String language) {
    String path = url.replaceFirst("https?://[^/]+", "");
    return world()
        .call("GET", Who.NOBODY, path, "", Map.of("Accept-Language", language))
        .is(200)
        .body();
  }

  @Test
  default void aDeletionIsKeptAndShowsWhatCameOfIt() {
    Answer taken = asks("/webhooks/messenger/data-deletion", form("218471")).is(200);
    String code = taken.text("confirmation_code");
    assertThat(taken.text("url")).startsWith("http://127.0.0.1:").endsWith("/" + code);
    assertThat(world().stores.deletions().request(code)).isPresent();
    assertThat(page(taken.text("url"), "en")).contains("waits", code, "November 20, 2026");

    int _ = world().platform.erasure().eraseRequested().run();
    assertThat(page(taken.text("url"), "en")).contains("nothing is stored");
    assertThat(page(taken.text("url"), "pt")).contains("nada está armazenado");
    assertThat(page(taken.text("url"), "es")).contains("no hay nada guardado");
    assertThat(page(taken.text("url"), "it")).contains("nulla è conservato");
    world().get(Who.NOBODY, "/data-deletion/nosuch").isProblem(404, "not-found");
  }

  @Test
  default void aDeletionErasesThePersonUnderThatId() {
    world()
        .deliver(
            "messenger",
            Webhooks.messenger(
                ApiWorld.externalId("hotel", "messenger"), "218471", "m_1", world().now()));
    Answer taken = asks("/webhooks/messenger/data-deletion", form("218471")).is(200);
    int _ = world().platform.erasure().eraseRequested().run();

    assertThat(page(taken.text("url"), "en")).contains("were erased");
    assertThat(world().get(Who.ADMIN, "/v1/messages?external_id=m_1").at("data")).isEmpty();
  }

  @Test
  default void accessThatWasWithdrawnStopsTheAccountAndIsSaid() {
    String account = "/v1/accounts/" + world().account("messenger");
    asks("/webhooks/messenger/deauthorize", form("218471")).is(200);

    Answer stopped = world().get(Who.ADMIN, account).is(200);
    assertThat(stopped.text("health")).isEqualTo("stopped");
    assertThat(stopped.text("troubles/0/about")).isEqualTo("token");
    assertThat(stopped.text("troubles/0/error/who")).isEqualTo("admin");
    assertThat(stopped.texts("notices", "kind")).containsExactly("token_refused");
    assertThat(world().get(Who.ADMIN, "/v1/accounts/" + world().account("whatsapp")).text("health"))
        .isEqualTo("ok");

    world().patch(Who.ADMIN, account, "{\"credentials\": {\"access_token\": \"another\"}}").is(200);
    assertThat(world().get(Who.ADMIN, account).text("health")).isEqualTo("ok");
  }

  @Test
  default void refusesWhatIsNotSignedOrNotUnderstood() {
    for (String path : new String[] {"data-deletion", "deauthorize"}) {
      String address = "/webhooks/messenger/" + path;
      String good = form("218471");
      asks(address, good.replace("signed_request=", "signed_request=AAAA"))
          .isProblem(401, "not-signed");
      asks(address, "signed_request=nonsense").isProblem(400, "bad-request");
      asks(address, "").isProblem(400, "bad-request");
      asks("/webhooks/pigeon/" + path, good).isProblem(404, "not-found");
      asks("/webhooks/!!/" + path, good).isProblem(404, "not-found");
    }
    assertThat(world().stores.deletions().waiting(9)).isEmpty();
  }
}
