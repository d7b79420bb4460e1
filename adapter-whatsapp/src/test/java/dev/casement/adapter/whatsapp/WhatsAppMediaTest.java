package dev.casement.adapter.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
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
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.core.port.channel.MediaTransfer.Fetched;
import dev.casement.core.port.channel.MediaTransfer.Upload;
import dev.casement.core.port.channel.MediaTransfer.Uploaded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files from WhatsApp and to it (meta-rules 5.4).
final class WhatsAppMediaTest {

  private static final ConnectedAccount ACCOUNT = Requests.account(Map.of());

  private final WireMockServer graph =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private Channel channel;

  @BeforeEach
  void open() {
    graph.start();
    channel =
        new WhatsAppPlugin()
            .open(
                new ChannelEnvironment(
                    InstantSource.fixed(Instant.EPOCH),
                    Optional.of(URI.create(graph.baseUrl())),
                    Duration.ofSeconds(20)));
  }

  @AfterEach
  void close() {
    channel.close();
    graph.stop();
  }

  @Test
  void takesTheAddressOfTheWebhookWithTheToken() throws IOException {
    file("/here", ok("a picture"));

    assertThat(text(fetch(Optional.of("/here")))).isEqualTo("a picture");
    graph.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", containing("Bearer ")));
  }

  @Test
  void asksForAnAddressWhereTheWebhookHasNoneOrAnOldOne() throws IOException {
    info(okJson("{\"url\":\"" + graph.url("/new") + "\",\"sha256\":\"abc\",\"id\":\"77\"}"));
    file("/old", notFound());
    file("/new", ok("a picture"));

    for (Optional<String> link : List.of(Optional.of("/old"), Optional.<String>empty())) {
      Fetched fetched = fetch(link);
      assertThat(text(fetched)).isEqualTo("a picture");
      assertThat(((Fetched.Opened) fetched).sha256()).contains("abc");
    }
    graph.verify(
        2,
        getRequestedFor(urlPathEqualTo("/v26.0/77"))
            .withQueryParam("phone_number_id", equalTo(ACCOUNT.account().externalId())));
  }

  @Test
  void givesUpAfterAskingOnce() {
    info(okJson("{\"url\":\"" + graph.url("/new") + "\"}"));
    file("/new", notFound());

    assertThat(fetch(Optional.empty())).isInstanceOf(Fetched.Gone.class);
    graph.verify(1, getRequestedFor(urlPathEqualTo("/v26.0/77")));
  }

  @Test
  void tellsWhatIsGoneFromWhatSomebodyCanMend() {
    info(error(100));
    assertThat(fetch(Optional.empty())).isInstanceOf(Fetched.Gone.class);
    info(error(190));
    assertThat(fetch(Optional.empty())).isInstanceOf(Fetched.Later.class);
    info(error(10));
    assertThat(fetch(Optional.empty())).isInstanceOf(Fetched.Later.class);
    info(serverError());
    assertThat(fetch(Optional.empty())).isInstanceOf(Fetched.Later.class);
  }

  @Test
  void uploadsAFileWithItsType() {
    answerUploads(okJson("{\"id\":\"900\"}"));

    assertThat(upload()).isEqualTo(new Uploaded.Taken("900", Duration.ofDays(30)));
    graph.verify(
        postRequestedFor(urlPathEqualTo("/v26.0/" + ACCOUNT.account().externalId() + "/media"))
            .withRequestBodyPart(
                aMultipart("messaging_product").withBody(equalTo("whatsapp")).build())
            .withRequestBodyPart(aMultipart("type").withBody(equalTo("image/png")).build())
            .withRequestBodyPart(
                aMultipart("file")
                    .withHeader("Content-Type", equalTo("image/png"))
                    .withHeader("Content-Disposition", containing("pool.png"))
                    .withBody(equalTo("a picture"))
                    .build()));
  }

  @Test
  void mayUploadAgainWhateverBecameOfIt() {
    answerUploads(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(outcome()).isInstanceOf(SendOutcome.Deferred.class);
    answerUploads(serverError());
    assertThat(outcome()).isInstanceOf(SendOutcome.Deferred.class);
    answerUploads(okJson("{}"));
    assertThat(outcome()).isInstanceOf(SendOutcome.Deferred.class);
    answerUploads(error(131053));
    assertThat(outcome()).isInstanceOf(SendOutcome.Rejected.class);
    answerUploads(error(190));
    assertThat(outcome()).isInstanceOf(SendOutcome.Stopped.class);
  }

  private MediaTransfer media() {
    return channel.media().orElseThrow();
  }

  private Fetched fetch(Optional<String> link) {
    return media()
        .fetch(
            ACCOUNT,
            new MediaSource(
                link.map(graph::url),
                Optional.of("77"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private Uploaded upload() {
    byte[] bytes = "a picture".getBytes(StandardCharsets.UTF_8);
    return media()
        .upload(
            ACCOUNT,
            new Upload(
                MediaKind.IMAGE,
                "image/png",
                "pool.png",
                bytes.length,
                () -> new ByteArrayInputStream(bytes)));
  }

  private SendOutcome outcome() {
    return ((Uploaded.Not) upload()).outcome();
  }

  private static String text(Fetched fetched) throws IOException {
    try (var body = ((Fetched.Opened) fetched).body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void info(ResponseDefinitionBuilder answer) {
    graph.stubFor(get(urlPathEqualTo("/v26.0/77")).willReturn(answer));
  }

  private void file(String path, ResponseDefinitionBuilder answer) {
    graph.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
  }

  private void answerUploads(ResponseDefinitionBuilder answer) {
    graph.stubFor(post(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder error(int code) {
    return okJson("{\"error\":{\"message\":\"no\",\"code\":" + code + "}}").withStatus(400);
  }
}
