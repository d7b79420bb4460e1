package dev.casement.adapter.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.core.port.channel.AccountUpkeep.Renewal;
import dev.casement.core.port.channel.AccountUpkeep.TokenLife;
import dev.casement.core.port.channel.Channel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Both flavours of the Instagram platform are kept up in their own way (meta-rules 6.1).
final class InstagramUpkeepTest {

  private static final ConnectedAccount BY_ITSELF = Profiles.profile();
  private static final ConnectedAccount BY_PAGE =
      Profiles.profile(Set.of(), Map.of("page_id", "800"));

  private final WireMockServer graph =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private Channel channel;

  @BeforeEach
  void open() {
    graph.start();
    channel = new InstagramPlugin().open(Profiles.environment(graph.baseUrl()));
  }

  @AfterEach
  void close() {
    channel.close();
    graph.stop();
  }

  private AccountUpkeep upkeep() {
    return channel.upkeep().orElseThrow();
  }

  @Test
  void subscribesTheAccountItself() {
    graph.stubFor(
        post(urlPathEqualTo("/v26.0/900/subscribed_apps"))
            .willReturn(okJson("{\"success\":true}")));

    assertThat(upkeep().subscribe(BY_ITSELF)).isEmpty();
    graph.verify(
        postRequestedFor(urlPathEqualTo("/v26.0/900/subscribed_apps"))
            .withQueryParam("subscribed_fields", containing("comments"))
            .withHeader("Authorization", equalTo("Bearer user-token")));
  }

  @Test
  void subscribesThePageItIsLinkedTo() {
    graph.stubFor(
        post(urlPathEqualTo("/v26.0/800/subscribed_apps"))
            .willReturn(okJson("{\"success\":true}")));

    assertThat(upkeep().subscribe(BY_PAGE)).isEmpty();
  }

  @Test
  void saysWhyItIsNotSubscribedAndWhatToDo() {
    graph.stubFor(
        post(urlPathEqualTo("/v26.0/900/subscribed_apps"))
            .willReturn(
                jsonResponse(
                    "{\"error\":{\"message\":\"(#200) Permissions error\",\"code\":200}}", 403)));

    assertThat(upkeep().subscribe(BY_ITSELF))
        .hasValueSatisfying(failure -> {
          assertThat(failure.kind()).isEqualTo(FailureKind.SET_UP);
          assertThat(failure.code()).isEqualTo(200);
          assertThat(failure.sentences()).containsOnlyKeys("en", "pt-BR", "es", "it");
          assertThat(failure.sentence("en")).contains("could not be subscribed");
        });
  }

  @Test
  void renewsTheTokenOfAnAccountByItself() {
    graph.stubFor(
        get(urlPathEqualTo("/v26.0/refresh_access_token"))
            .withQueryParam("grant_type", equalTo("ig_refresh_token"))
            .withHeader("Authorization", equalTo("Bearer user-token"))
            .willReturn(
                okJson(
                    "{\"access_token\":\"fresh\",\"token_type\":\"bearer\",\"expires_in\":5184000}")));

    assertThat(upkeep().token(BY_ITSELF)).isInstanceOf(TokenLife.Untold.class);
    assertThat(upkeep().renew(BY_ITSELF))
        .isEqualTo(
            new Renewal.Renewed(new Secret("fresh"), Profiles.NOW.plus(Duration.ofDays(60))));
  }

  @Test
  void saysWhyATokenIsNotRenewed() {
    graph.stubFor(
        get(urlPathEqualTo("/v26.0/refresh_access_token"))
            .willReturn(
                jsonResponse(
                    "{\"error\":{\"message\":\"Session has expired\",\"code\":190,\"error_subcode\":463}}",
                    400)));

    assertThat(upkeep().renew(BY_ITSELF))
        .isInstanceOfSatisfying(
            Renewal.Refused.class,
            refused -> assertThat(refused.failure().kind()).isEqualTo(FailureKind.CREDENTIALS));
  }

  @Test
  void asksAboutTheTokenOfALinkedAccountAndRenewsItNot() {
    graph.stubFor(
        get(urlPathEqualTo("/v26.0/debug_token"))
            .withQueryParam("input_token", equalTo("user-token"))
            .willReturn(okJson("{\"data\":{\"is_valid\":true,\"expires_at\":1800000000}}")));

    assertThat(upkeep().token(BY_PAGE))
        .isEqualTo(new TokenLife.Ending(java.time.Instant.ofEpochSecond(1_800_000_000)));
    assertThat(upkeep().renew(BY_PAGE)).isInstanceOf(Renewal.NotOffered.class);
  }
}
