package dev.casement.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What becomes of a message by what the provider answers: what surely never left goes again, what
/// was refused is dealt with as the channel's table says, and what nobody can tell stays unknown.
public interface ProviderAnswersContract {

  /// More than anybody reads of an answer.
  int HUGE = 5 * 1024 * 1024;

  ChannelFixture fixture();

  @Test
  default void triesAgainWhatSurelyNeverLeft() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      bench.provider().stop();
      assertThat(send(bench))
          .isInstanceOfSatisfying(
              SendOutcome.Deferred.class,
              deferred -> assertThat(deferred.failure().kind()).isEqualTo(FailureKind.UNREACHABLE));
    }
  }

  @Test
  default void doesNotKnowWhatBecameOfARequestWithoutAnswer() {
    try (ChannelBench bench = ChannelBench.open(fixture(), Duration.ofMillis(400))) {
      bench.answers(okJson(fixture().accepted()).withFixedDelay(5_000));
      assertUnknown(send(bench));
    }
  }

  @TestFactory
  default Stream<DynamicTest> doesNotKnowWhatSenselessAnswersMean() {
    ChannelBench bench = ChannelBench.open(fixture());
    return Stream.of(
            Map.entry("bare 500", aResponse().withStatus(500)),
            Map.entry("503 in HTML", aResponse().withStatus(503).withBody("<html>busy</html>")),
            Map.entry("200 without id", okJson("{\"messaging_product\":\"x\",\"messages\":[]}")),
            Map.entry("200 without anything", aResponse().withStatus(200)),
            Map.entry("200 in HTML", aResponse().withStatus(200).withBody("<html>welcome</html>")),
            Map.entry(
                "half an answer", aResponse().withStatus(200).withBody("{\"messages\":[{\"id\":")),
            Map.entry(
                "a huge answer",
                okJson("{\"message_id\":\"m\",\"padding\":\"" + "x".repeat(HUGE) + "\"}")),
            Map.entry("JSON that is no object", okJson("42")),
            Map.entry("404 without envelope", aResponse().withStatus(404)),
            Map.entry(
                "elsewhere",
                aResponse().withStatus(302).withHeader("Location", "http://localhost:1/")),
            Map.entry("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
            Map.entry("nothing", aResponse().withFault(Fault.EMPTY_RESPONSE)),
            Map.entry("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)))
        .map(answer ->
            DynamicTest.dynamicTest(answer.getKey(), () -> staysUnknown(bench, answer.getValue())))
        .onClose(bench::close);
  }

  private static void staysUnknown(ChannelBench bench, ResponseDefinitionBuilder answer) {
    bench.answers(answer);
    assertUnknown(send(bench));
    assertThat(bench.requests()).isEqualTo(1);
  }

  @Test
  default void staysAwayAsLongAsItIsTold() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      bench.answers(aResponse().withStatus(429).withHeader("Retry-After", "17"));
      assertThat(send(bench))
          .isInstanceOfSatisfying(
              SendOutcome.Deferred.class,
              deferred -> {
                assertThat(deferred.after()).contains(Duration.ofSeconds(17));
                assertThat(deferred.lane()).isEqualTo(SendOutcome.Lane.ACCOUNT);
                assertThat(deferred.failure().kind()).isEqualTo(FailureKind.THROTTLED);
              });
    }
  }

  @Test
  default void believesTheProviderWhenItSaysThatTroublePasses() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      String error = "{\"error\":{\"code\":%d,\"message\":\"?\",\"is_transient\":%b}}";
      bench.answers(okJson(error.formatted(987_654, true)).withStatus(400));
      assertThat(send(bench)).isInstanceOf(SendOutcome.Deferred.class);
      bench.answers(okJson(error.formatted(987_654, false)).withStatus(400));
      assertThat(send(bench))
          .isInstanceOfSatisfying(
              SendOutcome.Rejected.class,
              refused -> assertThat(refused.failure().kind()).isEqualTo(FailureKind.UNRECOGNISED));
      bench.answers(okJson(error.formatted(987_654, false)).withStatus(500));
      assertUnknown(send(bench));
    }
  }

  @TestFactory
  default Stream<DynamicTest> treatsEveryErrorAsItsTableSays() {
    ChannelBench bench = ChannelBench.open(fixture());
    return ErrorLine.read(fixture().errors()).stream()
        .map(line -> DynamicTest.dynamicTest(line.toString(), () -> treats(bench, line)))
        .onClose(bench::close);
  }

  private static void treats(ChannelBench bench, ErrorLine line) {
    bench.answers(okJson(line.envelope(ChannelFixture.ACCESS_TOKEN)).withStatus(400));
    SendOutcome outcome = send(bench);
    Failure failure = failure(outcome);
    assertThat(failure.code()).isEqualTo(line.code());
    assertThat(failure.subcode()).isEqualTo(line.subcode());
    assertThat(failure.kind()).isEqualTo(line.kind());
    assertThat(failure.who()).isEqualTo(line.who());
    assertThat(failure.retryAt()).isEqualTo(line.retry().map(ChannelBench.NOW::plus));
    assertThat(failure.sentences()).containsOnlyKeys("en", "pt-BR", "es", "it");
    assertThat(failure.sentences().values())
        .doesNotHaveDuplicates()
        .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
    assertThat(failure.toString())
        .doesNotContain(ChannelFixture.ACCESS_TOKEN, ChannelFixture.APP_SECRET);
    assertThat(outcome).isInstanceOf(expected(line));
    if (outcome instanceof SendOutcome.Deferred deferred) {
      assertThat(deferred.after()).isEqualTo(line.retry());
      assertThat(deferred.lane()).isEqualTo(line.lane());
    }
  }

  private static Class<? extends SendOutcome> expected(ErrorLine line) {
    if (line.kind() == FailureKind.UNCLEAR) {
      return SendOutcome.Unknown.class;
    }
    return switch (line.treatment()) {
      case "T" -> SendOutcome.Deferred.class;
      case "W" -> line.kind().isPassing() ? SendOutcome.Deferred.class : SendOutcome.Rejected.class;
      case "C" ->
          line.lane() == SendOutcome.Lane.ACCOUNT
              ? SendOutcome.Stopped.class
              : SendOutcome.Rejected.class;
      default -> SendOutcome.Rejected.class;
    };
  }

  // How the tests above are made

  private static SendOutcome send(ChannelBench bench) {
    return bench.send(Content.Text.of("Your room is ready."));
  }

  private static void assertUnknown(SendOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendOutcome.Unknown.class,
            unknown -> {
              assertThat(unknown.failure().kind()).isEqualTo(FailureKind.UNCLEAR);
              assertThat(unknown.failure().toString())
                  .doesNotContain(ChannelFixture.ACCESS_TOKEN, ChannelFixture.APP_SECRET);
            });
  }

  private static Failure failure(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Rejected(var failure) -> failure;
      case SendOutcome.Deferred(var failure, var _, var _) -> failure;
      case SendOutcome.Stopped(var failure) -> failure;
      case SendOutcome.Unknown(var failure) -> failure;
      case SendOutcome.Accepted accepted -> throw new AssertionError("was accepted: " + accepted);
    };
  }
}
