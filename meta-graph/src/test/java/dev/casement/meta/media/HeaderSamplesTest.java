package dev.casement.meta.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.MediaTransfer.Upload;
import dev.casement.core.port.channel.MediaTransfer.Uploaded;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sample of a template's header goes to Meta by an upload that can be taken up again.
final class HeaderSamplesTest {

  private static final String SESSION = "/v26.0/upload:abc";
  private static final String BYTES = "a picture of the pool";

  private final WireMockServer graph =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private final GraphClient client =
      new GraphClient(
          new ChannelEnvironment(InstantSource.system(), Optional.empty(), Duration.ofSeconds(20)));
  private final HeaderSamples samples =
      new HeaderSamples(client, GraphErrors.load(GraphErrors.class, InstantSource.system()));

  private int answers;

  @BeforeEach
  void start() {
    graph.start();
    sessions("app", okJson("{\"id\":\"upload:abc?sig=ARZ%2Bx\"}"));
  }

  @AfterEach
  void stop() {
    client.close();
    graph.stop();
  }

  @Test
  void opensASessionAndSendsTheBytes() {
    then(okJson("{\"h\":\"4::aW\"}"));

    assertThat(upload(Map.of())).isEqualTo(new Uploaded.Taken("4::aW", Duration.ofDays(1)));
    graph.verify(
        postRequestedFor(urlPathEqualTo("/v26.0/app/uploads"))
            .withHeader("Authorization", equalTo("Bearer token"))
            .withQueryParam("file_name", equalTo("pool.png"))
            .withQueryParam("file_length", equalTo(Integer.toString(BYTES.length())))
            .withQueryParam("file_type", equalTo("image/png")));
    graph.verify(
        postRequestedFor(urlPathEqualTo(SESSION))
            .withHeader("Authorization", equalTo("OAuth token"))
            .withHeader("file_offset", equalTo("0"))
            .withQueryParam("sig", equalTo("ARZ+x"))
            .withRequestBody(equalTo(BYTES)));
  }

  @Test
  void opensItForTheAppWhereTheAccountNamesOne() {
    sessions("4711", okJson("{\"id\":\"upload:abc\"}"));
    then(okJson("{\"h\":\"4::aW\"}"));

    assertThat(upload(Map.of(HeaderSamples.APP_ID, "4711"))).isInstanceOf(Uploaded.Taken.class);
  }

  @Test
  void goesOnWhereTheBytesBrokeOff() {
    then(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    then(serverError().withBody("<html>"));
    then(okJson("{\"h\":\"4::aW\"}"));
    state(okJson("{\"id\":\"upload:abc\",\"file_offset\":10}"));

    assertThat(upload(Map.of())).isInstanceOf(Uploaded.Taken.class);
    graph.verify(2, getRequestedFor(urlPathEqualTo(SESSION)));
    graph.verify(
        2,
        postRequestedFor(urlPathEqualTo(SESSION))
            .withHeader("file_offset", equalTo("10"))
            .withRequestBody(equalTo(BYTES.substring(10))));
  }

  @Test
  void goesOnWhereMetaSaysThatAPartArrived() {
    then(okJson("{\"id\":\"upload:abc\",\"file_offset\":4}"));
    then(okJson("{\"h\":\"4::aW\"}"));

    assertThat(upload(Map.of())).isInstanceOf(Uploaded.Taken.class);
    graph.verify(0, getRequestedFor(urlPathEqualTo(SESSION)));
    graph.verify(
        postRequestedFor(urlPathEqualTo(SESSION))
            .withHeader("file_offset", equalTo("4"))
            .withRequestBody(equalTo(BYTES.substring(4))));
  }

  @Test
  void givesUpAfterAFewTriesAndMayBeAskedAgain() {
    graph.stubFor(
        post(urlPathEqualTo(SESSION))
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    state(okJson("{\"id\":\"upload:abc\",\"file_offset\":99999}"));

    assertThat(outcome(upload(Map.of()))).isInstanceOf(SendOutcome.Deferred.class);
    graph.verify(1, postRequestedFor(urlPathEqualTo(SESSION)));
    graph.verify(3, getRequestedFor(urlPathEqualTo(SESSION)));
  }

  @Test
  void tellsWhyMetaDoesNotTakeIt() {
    ResponseDefinitionBuilder refusal =
        okJson("{\"error\":{\"code\":200,\"message\":\"no\"}}").withStatus(400);
    then(refusal);
    assertThat(outcome(upload(Map.of()))).isInstanceOf(SendOutcome.Stopped.class);
    graph.verify(1, postRequestedFor(urlPathEqualTo(SESSION)));

    sessions("app", refusal);
    assertThat(outcome(upload(Map.of()))).isInstanceOf(SendOutcome.Stopped.class);
    graph.verify(1, postRequestedFor(urlPathEqualTo(SESSION)));
  }

  @Test
  void opensNothingWhereTheSessionHasNoId() {
    for (ResponseDefinitionBuilder answer :
        new ResponseDefinitionBuilder[] {okJson("{}"), aResponse().withBody("{\"id\":")}) {
      sessions("app", answer);
      assertThat(outcome(upload(Map.of()))).isInstanceOf(SendOutcome.Deferred.class);
    }
    graph.verify(0, postRequestedFor(urlPathEqualTo(SESSION)));
  }

  private Uploaded upload(Map<String, String> settings) {
    byte[] bytes = BYTES.getBytes(StandardCharsets.UTF_8);
    return samples.upload(
        account(settings),
        new GraphAccess(
            URI.create(graph.baseUrl() + "/v26.0"),
            Optional.of(new Secret("token")),
            Optional.empty()),
        new Upload(
            MediaKind.IMAGE,
            "image/png",
            "pool.png",
            bytes.length,
            () -> new ByteArrayInputStream(bytes)));
  }

  private static SendOutcome outcome(Uploaded uploaded) {
    return ((Uploaded.Not) uploaded).outcome();
  }

  private void sessions(String app, ResponseDefinitionBuilder answer) {
    graph.stubFor(post(urlPathEqualTo("/v26.0/" + app + "/uploads")).willReturn(answer));
  }

  private void state(ResponseDefinitionBuilder answer) {
    graph.stubFor(get(urlPathEqualTo(SESSION)).willReturn(answer));
  }

  /// What the session answers next, after whatever it was told to answer before.
  private void then(ResponseDefinitionBuilder answer) {
    String state = answers == 0 ? Scenario.STARTED : "after " + answers;
    answers++;
    graph.stubFor(
        post(urlPathEqualTo(SESSION))
            .inScenario("session")
            .whenScenarioStateIs(state)
            .willSetStateTo("after " + answers)
            .willReturn(answer));
  }

  private static ConnectedAccount account(Map<String, String> settings) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId("a"),
            new CompanyId("c"),
            new ChannelId("whatsapp"),
            "Front desk",
            "200",
            settings,
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of()));
  }
}
