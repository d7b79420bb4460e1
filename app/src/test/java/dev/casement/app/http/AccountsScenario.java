package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The company's numbers and pages.
interface AccountsScenario extends ApiScenario {
  private static String account(String externalId, String settings) {
    return """
    {"channel": "WhatsApp", "name": "Bar", "external_id": "%s", "time_zone": "Europe/Lisbon",
     "credentials": {"access_token": "ACCESS-SECRET", "app_secret": "APP-SECRET"},
     "settings": {%s}}\
    """
        .formatted(externalId, settings);
  }

  private Answer post(String body) {
    return world().post(Who.ADMIN, "/v1/accounts", body);
  }

  @Test
  default void connectsAnAccountAndNeverShowsItsSecrets() {
    Answer made = post(account("777", "\"waba_id\": \"88\"")).is(201);
    assertThat(made.body()).doesNotContain("SECRET");
    assertThat(made.text("channel")).isEqualTo("whatsapp");
    assertThat(made.at("enabled").asBoolean()).isTrue();
    assertThat(made.text("health")).isEqualTo("ok");
    assertThat(made.at("credentials_set").toString()).contains("access_token", "app_secret");
    assertThat(world().get(Who.AGENT, made.header("location")).is(200).body())
        .isEqualTo(made.body());
    assertThat(world().get(Who.AGENT, "/v1/accounts").texts("data", "external_id"))
        .contains("777", "10000")
        .doesNotContain("20000");
    world().delete(Who.ADMIN, made.header("location")).is(204);
    world().get(Who.AGENT, made.header("location")).isProblem(404, "not-found");
  }

  @Test
  default void changesAnAccountByName() {
    String path = post(account("777", "")).header("location");
    Answer changed =
        world()
            .patch(
                Who.ADMIN,
                path,
                """
                {"name": "Pool", "settings": {"waba_id": "99"}, "credentials": {"verify_token": "v"},
                 "capabilities": ["direct_send"], "customer_noun": {"en": "the guest"},
                 "enabled": false}\
                """)
            .is(200);
    assertThat(changed.text("settings/waba_id")).isEqualTo("99");
    assertThat(changed.text("capabilities/0")).isEqualTo("direct_send");
    assertThat(changed.at("credentials_set").toString()).contains("access_token", "verify_token");
    assertThat(changed.at("enabled").asBoolean()).isFalse();
    world().patch(Who.ADMIN, path, "{\"capabilities\": [\"fly\"]}").refuses("capabilities");
    world().patch(Who.ADMIN, path, "{\"external_id\": \"1\"}").refuses("external_id");
  }

  @Test
  default void isMadeDisabledWhereAskedTo() {
    Answer made = post(account("777", "").replaceFirst("\\{", "{\"enabled\": false,")).is(201);
    assertThat(made.at("enabled").asBoolean()).isFalse();
    assertThat(made.text("health")).isEqualTo("disabled");
  }

  @Test
  default void looksAfterAnAccountWhenAsked() {
    String path = post(account("777", "\"waba_id\": \"88\"")).header("location");
    world()
        .graph()
        .stubFor(
            WireMock.post(WireMock.urlPathEqualTo("/v26.0/88/subscribed_apps"))
                .willReturn(
                    WireMock.jsonResponse(
                        "{\"error\":{\"message\":\"(#200) Permissions error\",\"code\":200}}",
                        403)));
    world()
        .graph()
        .stubFor(
            WireMock.get(WireMock.urlPathEqualTo("/v26.0/777"))
                .willReturn(WireMock.okJson("{\"id\":\"777\",\"status\":\"CONNECTED\"}")));
    long until = world().now().plus(Duration.ofDays(9)).getEpochSecond();
    world()
        .graph()
        .stubFor(
            WireMock.get(WireMock.urlPathEqualTo("/v26.0/debug_token"))
                .willReturn(
                    WireMock.okJson(
                        "{\"data\":{\"is_valid\":true,\"expires_at\":" + until + "}}")));

    Answer checked = world().post(Who.ADMIN, path + "/check", "").is(200);

    assertThat(checked.text("health")).isEqualTo("attention");
    assertThat(checked.text("checked_at")).isEqualTo(world().now().toString());
    assertThat(checked.text("token_ends_at"))
        .isEqualTo(world().now().plus(Duration.ofDays(9)).toString());
    assertThat(checked.texts("troubles", "about")).containsExactly("subscription");
    assertThat(checked.text("troubles/0/error/code")).isEqualTo("200");
    assertThat(checked.texts("notices", "kind"))
        .containsExactlyInAnyOrder("subscription_failed", "token_ending");
    assertThat(checked.body()).doesNotContain("ACCESS-SECRET", "APP-SECRET");
  }

  @Test
  default void takesAnExternalIdOnce() {
    post(account("20000", "")).isProblem(409, "conflict");
  }

  @Test
  default void namesEachSettingThatIsMissingOrWrong() {
    Answer empty = post("{}");
    empty.refuses("channel", "name", "external_id");
    post("""
    {"channel": "whatsapp", "name": "Bar", "external_id": "!!", "settings": {"sea": "view"},
     "credentials": {"password": "x"}, "capabilities": ["fly"]}\
    """)
        .refuses(
            "external_id",
            "settings.sea",
            "credentials.password",
            "credentials.access_token",
            "credentials.app_secret",
            "capabilities");
    post("{\"channel\": \"pigeon\", \"name\": \"a\", \"external_id\": \"b\"}").refuses("channel");
  }

  @Test
  default void callsOnlyHostsThatTheOperatorAllows() {
    for (String address :
        new String[] {
          "http://169.254.169.254/latest",
          "https://graph.hotel.example.evil.example",
          "https://evil.example@graph.hotel.example/",
          "https://graph.hotel.example:8443/",
          "http://127.0.0.1:9998",
          "file:///etc/passwd",
          "graph.hotel.example"
        }) {
      post(account("777", "\"graph_url\": \"" + address + "\"")).refuses("settings.graph_url");
    }
    post(account("777", "\"graph_url\": \"https://Graph.Hotel.example/v1\"")).is(201);
    post(account("778", "\"graph_url\": \"http://127.0.0.1:9999\"")).is(201);
  }

  @Test
  default void isMadeOncePerKey() {
    Map<String, String> key = Map.of("Idempotency-Key", "bar");
    String body = account("777", "");
    Answer first = world().call("POST", Who.ADMIN, "/v1/accounts", body, key).is(201);
    Answer again = world().call("POST", Who.ADMIN, "/v1/accounts", body, key).is(201);
    assertThat(again.body()).isEqualTo(first.body());
    world()
        .call("POST", Who.ADMIN, "/v1/accounts", account("778", ""), key)
        .isProblem(422, "key-reused");
    assertThat(world().get(Who.ADMIN, "/v1/accounts").texts("data", "external_id"))
        .containsOnlyOnce("777")
        .doesNotContain("778");
  }
}
