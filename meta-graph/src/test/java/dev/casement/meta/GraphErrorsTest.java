package dev.casement.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.delivery.SendOutcome.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The table beside this class is small; each channel's own is tried in full through its adapter.
final class GraphErrorsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final GraphErrors errors =
      GraphErrors.load(GraphErrorsTest.class, InstantSource.fixed(NOW));

  @Test
  void findsTheClosestLine() {
    assertThat(kind("{\"code\":100}")).isEqualTo(FailureKind.REQUEST);
    assertThat(kind("{\"code\":100,\"error_subcode\":7}")).isEqualTo(FailureKind.CONTENT);
    assertThat(kind("{\"code\":100,\"error_subcode\":8}")).isEqualTo(FailureKind.REQUEST);
    assertThat(kind("{\"code\":100,\"error_data\":{\"details\":\"The LINK is dead\"}}"))
        .isEqualTo(FailureKind.PROVIDER_DOWN);
    assertThat(kind("{\"code\":\"100\"}")).isEqualTo(FailureKind.REQUEST);
    assertThat(kind("{\"code\":555,\"error_subcode\":9}")).isEqualTo(FailureKind.UNCLEAR);
  }

  @Test
  void takesALineForOneCodeBeforeARange() {
    assertThat(outcome("{\"code\":250}")).isInstanceOf(SendOutcome.Rejected.class);
    assertThat(outcome("{\"code\":249}")).isInstanceOf(SendOutcome.Stopped.class);
    assertThat(outcome("{\"code\":299}")).isInstanceOf(SendOutcome.Stopped.class);
    assertThat(kind("{\"code\":300}")).isEqualTo(FailureKind.UNRECOGNISED);
  }

  @Test
  void waitsAsTheTableSaysUnlessTheAnswerSaysOtherwise() {
    assertThat(outcome("{\"code\":131056}"))
        .isInstanceOfSatisfying(
            SendOutcome.Deferred.class,
            deferred -> {
              assertThat(deferred.after()).contains(Duration.ofSeconds(4));
              assertThat(deferred.lane()).isEqualTo(Lane.CONVERSATION);
            });
    assertThat(errors.outcome(answered("{\"code\":131056}", Map.of("retry-after", "90"))))
        .isInstanceOfSatisfying(
            SendOutcome.Deferred.class,
            deferred -> assertThat(deferred.after()).contains(Duration.ofSeconds(90)));
  }

  @Test
  void neverLoopsWhereWaitingHelpsOnlyLater() {
    assertThat(outcome("{\"code\":131049}"))
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class,
            refused ->
                assertThat(refused.failure().retryAt()).contains(NOW.plus(Duration.ofDays(1))));
  }

  @Test
  void countsAWebhooksWaitFromItsOwnTime() {
    Instant told = NOW.minus(Duration.ofHours(3));
    GraphError error =
        GraphError.of(json("{\"code\":131049,\"title\":\"Held back\"}")).orElseThrow();
    assertThat(errors.failure(error, told).retryAt()).contains(told.plus(Duration.ofDays(1)));
    assertThat(errors.failure(error, told).detail()).isEqualTo("Held back");
  }

  @Test
  void joinsTheWordsOfAnError() {
    assertThat(words("{\"code\":1,\"message\":\"m\",\"error_data\":{\"details\":\"d\"}}"))
        .isEqualTo("m: d");
    assertThat(words("{\"code\":1,\"message\":\"m and d\",\"error_data\":{\"details\":\"d\"}}"))
        .isEqualTo("m and d");
    assertThat(words("{\"code\":1,\"error_user_msg\":\"u\"}")).isEqualTo("u");
    assertThat(GraphError.of(json("{\"message\":\"no code\"}"))).isEmpty();
    assertThat(GraphError.of(json("\"bare\""))).isEmpty();
  }

  @Test
  void saysSomethingInEveryLanguageAlsoOfItsOwn() {
    assertThat(List.of(errors.unexplained(), errors.failure(new GraphReply.Lost("x"))))
        .allSatisfy(
            failure -> assertThat(failure.sentences()).containsOnlyKeys("en", "pt-BR", "es", "it"));
  }

  @Test
  void refusesATableThatIsNotThere() {
    assertThatThrownBy(() -> GraphErrors.load(String.class, InstantSource.fixed(NOW)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("errors.tsv");
  }

  private FailureKind kind(String error) {
    return errors.failure(answered(error, Map.of())).kind();
  }

  private SendOutcome outcome(String error) {
    return errors.outcome(answered(error, Map.of()));
  }

  private static String words(String error) {
    return GraphError.of(json(error)).map(GraphError::words).orElseThrow();
  }

  private static GraphReply answered(String error, Map<String, String> headers) {
    return new GraphReply.Answered(400, json("{\"error\":" + error + "}"), headers);
  }

  private static Json json(String text) {
    return Optional.of(text.getBytes(UTF_8)).flatMap(Json::parse).orElseThrow();
  }
}
