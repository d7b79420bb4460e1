package dev.casement.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEnvironment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GraphClientTest {

  private static final WireMockServer GRAPH =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private static final GraphCall SEND =
      GraphCall.post("200/messages", Json.object().put("to", "+49"));

  private final GraphClient client = client(Duration.ofSeconds(20));

  @BeforeAll
  static void start() {
    GRAPH.start();
  }

  @AfterAll
  static void stop() {
    GRAPH.stop();
  }

  @BeforeEach
  void forget() {
    GRAPH.resetAll();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void postsJsonWithTheTokenInTheHeaderOnly() {
    answer(okJson("{\"ok\":true}"));
    assertThat(client.call(access(), SEND))
        .isInstanceOfSatisfying(
            GraphReply.Answered.class, reply -> assertThat(reply.json().flag("ok")).isTrue());
    GRAPH.verify(
        postRequestedFor(urlPathEqualTo("/v26.0/200/messages"))
            .withHeader("Authorization", equalTo("Bearer token"))
            .withHeader("Content-Type", containing("application/json"))
            .withQueryParam("access_token", absent())
            .withQueryParam("appsecret_proof", absent())
            .withRequestBody(equalToJson("{\"to\":\"+49\"}")));
  }

  @Test
  void readsAndDeletesWithAQuery() {
    answer(okJson("{}"));
    client.call(access(), GraphCall.get("100/message_templates", Map.of("after", "a=&b")));
    client.call(
        access(),
        new GraphCall(
            GraphCall.Method.DELETE,
            "100/message_templates",
            Map.of("name", "x"),
            Optional.empty()));
    GRAPH.verify(
        getRequestedFor(urlPathEqualTo("/v26.0/100/message_templates"))
            .withQueryParam("after", equalTo("a=&b")));
    GRAPH.verify(
        deleteRequestedFor(urlPathEqualTo("/v26.0/100/message_templates"))
            .withQueryParam("name", equalTo("x")));
  }

  @Test
  void provesTheAppSecretWhereTheAppAsksForIt() {
    answer(okJson("{}"));
    Secret token = new Secret("token");
    Secret secret = new Secret("secret");
    client.call(new GraphAccess(access().base(), Optional.of(token), Optional.of(secret)), SEND);
    GRAPH.verify(
        postRequestedFor(urlPathEqualTo("/v26.0/200/messages"))
            .withQueryParam("appsecret_proof", equalTo(MetaSignature.proof(token, secret))));
  }

  @Test
  void knowsThatNothingLeftWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    assertThat(client.call(at("http://127.0.0.1:" + port), SEND))
        .isInstanceOf(GraphReply.NoConnection.class);
  }

  @Test
  void knowsThatNothingLeftWhereTheNameLeadsNowhere() {
    assertThat(client.call(at("http://graph.invalid"), SEND))
        .isInstanceOf(GraphReply.NoConnection.class);
  }

  @Test
  void knowsThatNothingLeftWhereTheConnectionIsNotTrusted() {
    assertThat(client.call(at("https://127.0.0.1:" + GRAPH.port()), SEND))
        .isInstanceOf(GraphReply.NoConnection.class);
    assertThat(GRAPH.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
  void cannotTellWhetherItLeftWhereTheAnswerIsLostAndDoesNotRepeatIt(Fault fault) {
    answer(okJson("{}"));
    client.call(access(), SEND);
    answer(aResponse().withFault(fault));
    assertThat(client.call(access(), SEND)).isInstanceOf(GraphReply.Lost.class);
    assertThat(GRAPH.getAllServeEvents()).hasSize(2);
  }

  @Test
  void cannotTellWhetherItLeftWhereNoAnswerComesInTime() {
    answer(okJson("{}").withFixedDelay(5_000));
    try (GraphClient hasty = client(Duration.ofMillis(300))) {
      assertThat(hasty.call(access(), SEND)).isInstanceOf(GraphReply.Lost.class);
    }
  }

  @Test
  void doesNotCarryTheTokenToWhereARedirectPoints() {
    answer(
        aResponse()
            .withStatus(307)
            .withHeader("Location", GRAPH.baseUrl() + "/elsewhere")
            .withBody("moved"));
    assertThat(client.call(access(), SEND))
        .isInstanceOfSatisfying(
            GraphReply.Unreadable.class, reply -> assertThat(reply.status()).isEqualTo(307));
    assertThat(GRAPH.getAllServeEvents()).hasSize(1);
  }

  @Test
  void doesNotReadHugeAnswers() {
    answer(aResponse().withBody("{\"a\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}"));
    assertThat(client.call(access(), SEND)).isInstanceOf(GraphReply.Unreadable.class);
  }

  @Test
  void keepsSecretsOutOfAnswersThatQuoteThem() {
    answer(
        okJson("{\"error\":{\"code\":190,\"message\":\"Malformed access token token\"}}")
            .withStatus(401));
    assertThat(client.call(access(), SEND))
        .isInstanceOfSatisfying(
            GraphReply.Answered.class,
            reply ->
                assertThat(reply.json().raw()).doesNotContain("\"Malformed access token token\""));
  }

  @Test
  void asksWithoutATokenThatNoHeaderCanHold() {
    answer(okJson("{}"));
    Secret broken = new Secret("to\nken");
    client.call(new GraphAccess(access().base(), Optional.of(broken), Optional.empty()), SEND);
    GRAPH.verify(
        postRequestedFor(urlPathEqualTo("/v26.0/200/messages")).withoutHeader("Authorization"));
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    GRAPH.resetMappings();
    GRAPH.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static GraphAccess access() {
    return at(GRAPH.baseUrl());
  }

  private static GraphAccess at(String address) {
    return new GraphAccess(
        URI.create(address + "/v26.0"), Optional.of(new Secret("token")), Optional.empty());
  }

  private static GraphClient client(Duration timeout) {
    return new GraphClient(
        new ChannelEnvironment(InstantSource.system(), Optional.empty(), timeout));
  }
}
