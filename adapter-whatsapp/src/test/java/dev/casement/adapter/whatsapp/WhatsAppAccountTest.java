package dev.casement.adapter.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.port.channel.AccountUpkeep.TokenLife;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.TemplateSource.Pulled;
import dev.casement.core.port.channel.TemplateSource.RemoteTemplate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked about an account: its templates, its health, its links.
final class WhatsAppAccountTest {

  private static final ConnectedAccount ACCOUNT = Requests.account(Map.of("waba_id", "100"));

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
  void subscribesTheBusinessAccountOfTheNumber() {
    graph.stubFor(
        post(urlPathEqualTo("/v26.0/100/subscribed_apps"))
            .willReturn(okJson("{\"success\":true}")));

    assertThat(channel.upkeep().orElseThrow().subscribe(ACCOUNT)).isEmpty();
    assertThat(channel.upkeep().orElseThrow().subscribe(Requests.account(Map.of())))
        .hasValueSatisfying(failure -> assertThat(failure.sentence("en")).contains("waba_id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"is_valid":true,"expires_at":0}                                 | Lasting
          {"is_valid":true}                                                | Lasting
          {"is_valid":true,"expires_at":1800000000}                        | Ending
          {"is_valid":false,"error":{"code":190,"subcode":460}}            | Over
          {"is_valid":false}                                               | Over
          {}                                                               | Untold
          """)
  void tellsHowLongTheTokenLasts(String data, String life) {
    graph.stubFor(
        get(urlPathEqualTo("/v26.0/debug_token"))
            .withHeader("Authorization", equalTo("Bearer 77|app-secret"))
            .willReturn(okJson("{\"data\":" + data + "}")));
    ConnectedAccount plain = Requests.account(Map.of("waba_id", "100", "app_id", "77"));
    ConnectedAccount account =
        new ConnectedAccount(
            plain.account(),
            new Credentials(
                Map.of(
                    Credentials.ACCESS_TOKEN, new Secret("token"),
                    Credentials.APP_SECRET, new Secret("app-secret"))));

    assertThat(channel.upkeep().orElseThrow().token(account).getClass().getSimpleName())
        .isEqualTo(life);
  }

  @Test
  void aTokenIsNotOverBecauseNobodyCouldBeAsked() {
    graph.stubFor(get(urlPathEqualTo("/v26.0/debug_token")).willReturn(serverError()));

    assertThat(channel.upkeep().orElseThrow().token(ACCOUNT)).isInstanceOf(TokenLife.Untold.class);
  }

  @Test
  void readsTemplatesPageByPage() {
    page(
        absent(),
        """
        {"data":[{"id":"1","name":"booking_confirmed","language":"en_US","status":"APPROVED",
          "category":"UTILITY","parameter_format":"NAMED","quality_score":{"score":"GREEN"},
          "rejected_reason":"NONE","components":[
            {"type":"HEADER","format":"TEXT","text":"Booking {{booking}}"},
            {"type":"BODY","text":"Hello {{first_name}}"},{"type":"FOOTER","text":"Casa do Mar"},
            {"type":"BUTTONS","buttons":[{"type":"URL","text":"Show","url":"https://x.example/{{1}}"},
                                         {"type":"QUICK_REPLY","text":"Stop"}]},
            {"type":"HOLOGRAM","cards":[]}]}],
         "paging":{"cursors":{"after":"c1"},"next":"https://elsewhere.example/steal"}}\
        """);
    page(
        equalTo("c1"),
        """
        {"data":[{"id":2,"name":"offer","language":"pt_BR","status":"REJECTED","category":"MARKETING",
          "rejected_reason":"PROMOTIONAL"}],"paging":{"cursors":{"after":"c2"}}}\
        """);
    assertThat(channel.templates().orElseThrow().pull(ACCOUNT))
        .isInstanceOfSatisfying(
            Pulled.All.class,
            all ->
                assertThat(all.templates())
                    .satisfiesExactly(
                        WhatsAppAccountTest::isBooking, WhatsAppAccountTest::isOffer));
  }

  private static void isBooking(RemoteTemplate booking) {
    assertThat(booking.parameterFormat()).isEqualTo(ParameterFormat.NAMED);
    assertThat(booking.quality()).contains("GREEN");
    assertThat(booking.reason()).isEmpty();
    assertThat(booking.components())
        .satisfiesExactly(
            header ->
                assertThat(header)
                    .isEqualTo(new Component.Header("TEXT", Optional.of("Booking {{booking}}"))),
            body -> assertThat(body).isEqualTo(new Component.Body("Hello {{first_name}}")),
            footer -> assertThat(footer).isEqualTo(new Component.Footer("Casa do Mar")),
            row ->
                assertThat(((Component.ButtonRow) row).buttons())
                    .containsExactly(
                        new Component.Button("URL", "Show", Optional.of("https://x.example/{{1}}")),
                        new Component.Button("QUICK_REPLY", "Stop", Optional.empty())),
            other ->
                assertThat(other)
                    .isEqualTo(
                        new Component.Other("HOLOGRAM", "{\"type\":\"HOLOGRAM\",\"cards\":[]}")));
  }

  private static void isOffer(RemoteTemplate offer) {
    assertThat(offer.externalId()).isEqualTo("2");
    assertThat(offer.reason()).contains("PROMOTIONAL");
    assertThat(offer.parameterFormat()).isEqualTo(ParameterFormat.POSITIONAL);
  }

  @Test
  void givesNoHalfOfTheTemplates() {
    page(
        absent(),
        """
        {"data":[{"id":"1","name":"a"}],"paging":{"cursors":{"after":"c1"},"next":"x"}}\
        """);
    graph.stubFor(
        get(urlPathEqualTo("/v26.0/100/message_templates"))
            .withQueryParam("after", equalTo("c1"))
            .willReturn(serverError()));
    assertThat(channel.templates().orElseThrow().pull(ACCOUNT)).isInstanceOf(Pulled.Broken.class);
  }

  @Test
  void endsWhereTheCursorsGoInCircles() {
    String same =
        """
        {"data":[{"id":"1","name":"a"}],"paging":{"cursors":{"after":"c1"},"next":"x"}}\
        """;
    page(absent(), same);
    page(equalTo("c1"), same);
    assertThat(channel.templates().orElseThrow().pull(ACCOUNT))
        .isInstanceOfSatisfying(Pulled.All.class, all -> assertThat(all.templates()).hasSize(2));
  }

  @Test
  void saysThatTheMessagingAccountIsMissing() {
    assertThat(channel.templates().orElseThrow().pull(Requests.account(Map.of())))
        .isInstanceOfSatisfying(
            Pulled.Broken.class,
            broken -> assertThat(broken.failure().kind()).isEqualTo(FailureKind.SET_UP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          200 | {"id":"200","status":"CONNECTED","health_status":{"can_send_message":"AVAILABLE"}}    | -
          200 | {"id":"200","status":"CONNECTED","health_status":{"can_send_message":"LIMITED"}}      | -
          200 | {"id":"200","status":"FLAGGED"}                                                        | ACCOUNT_RESTRICTED
          200 | {"id":"200","status":"CONNECTED","health_status":{"can_send_message":"BLOCKED"}}      | ACCOUNT_RESTRICTED
          200 | {"id":"200","health_status":{"can_send_message":"BLOCKED","entities":[{"errors":[{"error_code":131042}]}]}} | PAYMENT
          401 | {"error":{"code":190,"message":"bad"}}                                                 | CREDENTIALS
          500 | {}                                                                                     | UNCLEAR
          """)
  void tellsWhatIsWrongWithAnAccount(int status, String answer, FailureKind expected) {
    graph.stubFor(get(urlPathEqualTo("/v26.0/200")).willReturn(okJson(answer).withStatus(status)));
    assertThat(channel.health().orElseThrow().check(ACCOUNT).map(Failure::kind))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void makesLinksOfTheNumberThatCustomersSee() {
    ConnectedAccount account = Requests.account(Map.of("display_phone_number", "+49 30 000-000"));
    assertThat(channel.links().orElseThrow().link(account.account(), Optional.empty()))
        .contains("https://wa.me/4930000000");
    assertThat(channel.links().orElseThrow().link(account.account(), Optional.of("Olá & hi+1")))
        .contains("https://wa.me/4930000000?text=Ol%C3%A1%20%26%20hi%2B1");
    assertThat(channel.links().orElseThrow().link(ACCOUNT.account(), Optional.empty())).isEmpty();
  }

  private void page(StringValuePattern after, String body) {
    graph.stubFor(
        get(urlPathEqualTo("/v26.0/100/message_templates"))
            .withQueryParam("after", after)
            .willReturn(okJson(body)));
  }
}
