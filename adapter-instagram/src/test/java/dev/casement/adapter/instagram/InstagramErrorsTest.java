package dev.casement.adapter.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.Channel;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of the error table, through the real sender.
final class InstagramErrorsTest {

  @RegisterExtension
  static final WireMockExtension GRAPH =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @ParameterizedTest(name = "{0}/{1} is {2}: {3}, {4}")
  @CsvFileSource(resources = "errors.csv", numLinesToSkip = 1)
  void treatsEachErrorAsMetaMeansIt(
      int code, String subcode, String outcome, String kind, String who) {
    SendOutcome answer = sentInto(code, subcode, "no");

    assertThat(answer.getClass().getSimpleName()).isEqualTo(outcome);
    Failure failure = failure(answer);
    assertThat(failure.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(kind);
    assertThat(failure.who().name().toLowerCase(Locale.ROOT)).isEqualTo(who);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.sentences()).containsOnlyKeys("en", "pt-BR", "es", "it");
    assertThat(failure.sentences().values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource({
    "100,The message tag ACCOUNT_UPDATE is not supported,tag",
    "10,Another app is controlling this thread now,app"
  })
  void tellsByTheWordsWhatTheCodeLeavesOpen(int code, String words, String told) {
    assertThat(failure(sentInto(code, "", words)).sentence("en")).contains(told);
  }

  private static SendOutcome sentInto(int code, String subcode, String words) {
    String finer = subcode == null || subcode.isEmpty() ? "" : ",\"error_subcode\":" + subcode;
    GRAPH.stubFor(
        post(urlEqualTo("/v26.0/900/messages"))
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody(
                        "{\"error\":{\"message\":\"%s\",\"code\":%d%s}}"
                            .formatted(words, code, finer))));
    try (Channel instagram = new InstagramPlugin().open(Profiles.environment(GRAPH.baseUrl()))) {
      return instagram
          .sender()
          .send(Profiles.request(Content.Text.of("Good evening"), Manner.Plain.ANSWER));
    }
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
