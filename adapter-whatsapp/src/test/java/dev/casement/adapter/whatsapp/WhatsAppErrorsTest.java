package dev.casement.adapter.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every code of meta-rules 7.1, through the real sender: P is refused for good, T tried again, C
/// for an administrator, and W waits where it is said how long.
final class WhatsAppErrorsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @RegisterExtension
  static final WireMockExtension GRAPH =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static Channel channel;

  @BeforeAll
  static void open() {
    channel =
        new WhatsAppPlugin()
            .open(
                new ChannelEnvironment(
                    InstantSource.fixed(NOW),
                    Optional.of(URI.create(GRAPH.baseUrl())),
                    Duration.ofSeconds(20)));
  }

  @AfterAll
  static void close() {
    channel.close();
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "0,C,credentials",
    "1,T,provider_down",
    "2,T,provider_down",
    "3,C,set_up",
    "4,T,throttled",
    "10,C,set_up",
    "33,C,set_up",
    "100,P,request",
    "190,C,credentials",
    "200-299,C,set_up",
    "368,C,account_restricted",
    "80007,T,throttled",
    "130403,P,recipient_unreachable",
    "130429,T,throttled",
    "130472,P,marketing_not_delivered",
    "130497,P,account_restricted",
    "131000,T,provider_down",
    "131005,C,set_up",
    "131008-131009,P,request",
    "131016,T,provider_down",
    "131020,P,request",
    "131021,P,request",
    "131026,P,recipient_unreachable",
    "131030,C,set_up",
    "131031,C,account_restricted",
    "131037,C,set_up",
    "131041,P,request",
    "131042,C,payment",
    "131044,C,payment",
    "131045,C,set_up",
    "131047,P,window_closed",
    "131048,C,account_restricted",
    "131049,W,marketing_not_delivered",
    "131050,P,opted_out",
    "131051,P,content",
    "131052,P,content",
    "131053,P,content",
    "131056,T,pair_throttled",
    "131057,T,provider_down",
    "131059,P,request",
    "131060,P,content",
    "131061,P,template",
    "131062,P,recipient_unreachable",
    "131063,P,template",
    "131064,W,account_restricted",
    "131200-131215,P,request",
    "132000-132001,P,template",
    "132005,P,template",
    "132007,P,content",
    "132008,P,template",
    "132012,P,template",
    "132015,W,template",
    "132016,P,template",
    "132018,P,template",
    "132068,C,set_up",
    "132069,W,throttled",
    "133000,C,set_up",
    "133004,T,provider_down",
    "133005-133006,C,set_up",
    "133008-133009,W,set_up",
    "133010,C,set_up",
    "133015-133016,W,set_up",
    "134100-134103,P,template",
    "135000,P,request",
    "136024,P,set_up",
    "137000,P,recipient_unreachable",
    "147001-147005,P,set_up",
    "2494191,P,thread_not_owned"
  })
  void treatsEachCodeAsMetaMeansIt(String codes, String treatment, String kind) {
    String[] range = codes.split("-", -1);
    int from = Integer.parseInt(range[0]);
    IntStream.rangeClosed(from, Integer.parseInt(range[range.length - 1]))
        .forEach(code -> {
          SendOutcome outcome = sentInto("\"code\":" + code);
          assertThat(fits(outcome, treatment)).as("%s %s", code, outcome).isTrue();
          assertTells(failure(outcome), code, kind);
        });
  }

  /// What configuration or the account must cure is for an administrator, and for nobody else.
  private static boolean fits(SendOutcome outcome, String treatment) {
    return switch (treatment) {
      case "P" -> outcome instanceof SendOutcome.Rejected;
      case "T" -> outcome instanceof SendOutcome.Deferred;
      case "C" ->
          (outcome instanceof SendOutcome.Stopped || outcome instanceof SendOutcome.Rejected)
              && failure(outcome).who() == Failure.Who.ADMIN;
      default -> outcome instanceof SendOutcome.Rejected || outcome instanceof SendOutcome.Deferred;
    };
  }

  private static void assertTells(Failure failure, int code, String kind) {
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.kind().name().toLowerCase(Locale.ROOT)).as("%s", code).isEqualTo(kind);
    assertThat(failure.sentences()).containsOnlyKeys("en", "pt-BR", "es", "it");
    assertThat(failure.sentences().values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource({"131049,PT24H", "131056,PT4S", "131057,PT1M", "133015,PT5M", "133016,PT72H"})
  void saysWhenItMayBeTriedAgain(int code, Duration wait) {
    assertThat(failure(sentInto("\"code\":" + code)).retryAt()).contains(NOW.plus(wait));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        2388012, 2388019, 2388040, 2388047, 2388072, 2388073, 2388091, 2388093, 2388103, 2388293,
        2388299
      })
  void knowsWhatOnlySubcodesTell(int subcode) {
    SendOutcome outcome = sentInto("\"code\":100,\"error_subcode\":" + subcode);

    assertThat(outcome).isInstanceOf(SendOutcome.Rejected.class);
    assertThat(failure(outcome).subcode()).contains(subcode);
    assertThat(failure(outcome).who()).isEqualTo(Failure.Who.ADMIN);
  }

  @ParameterizedTest
  @ValueSource(ints = {460, 463, 467})
  void everyTroubleWithATokenIsOneOfCredentials(int subcode) {
    assertThat(sentInto("\"code\":190,\"error_subcode\":" + subcode))
        .isInstanceOf(SendOutcome.Stopped.class);
  }

  private static SendOutcome sentInto(String members) {
    GRAPH.stubFor(
        post(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody("{\"error\":{\"message\":\"no\"," + members + "}}")));
    return channel
        .sender()
        .send(Requests.to(CustomerAddress.phone("4915100000000"), Content.Text.of("Good evening")));
  }

  private static Failure failure(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Rejected(var failure) -> failure;
      case SendOutcome.Deferred(var failure, var _, var _) -> failure;
      case SendOutcome.Stopped(var failure) -> failure;
      case SendOutcome.Unknown(var failure) -> failure;
      case SendOutcome.Accepted _ -> throw new AssertionError("an error was accepted");
    };
  }
}
