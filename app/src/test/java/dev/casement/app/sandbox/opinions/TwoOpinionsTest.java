package dev.casement.app.sandbox.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Manner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/// Policy and stand-in, each from its own reading of the provider's rules, over ten thousand
/// histories.
final class TwoOpinionsTest {

  private static final Duration MILLISECOND = Duration.ofMillis(1);

  /// The end of the 24 hours on each channel, and of the 7 days where there are any.
  private static final List<String> BOUNDARIES =
      List.of(
          "whatsapp text",
          "messenger text",
          "instagram text",
          "messenger HUMAN_AGENT",
          "instagram HUMAN_AGENT");

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void agreeOrDifferAsListed(@ForAll("histories") History history) {
    for (Verdicts verdicts : debate(history, Duration.ZERO)) {
      Optional<KnownDifference> known = KnownDifference.of(verdicts);
      assertThat(verdicts).matches(both -> both.agree() || known.isPresent(), "agree");
      if (isPrivateReply(verdicts)) {
        Statistics.label("private replies").collect(history.channel(), verdicts.taken());
      }
      Statistics.collect(
          verdicts.agree()
              ? history.channel() + (verdicts.taken() ? " takes" : " refuses")
              : known.orElseThrow());
    }
    Statistics.coverage(coverage -> {
      Stream.of(KnownDifference.values())
          .forEach(known -> coverage.check(known).count(times -> times > 0));
      for (String channel : List.of("messenger", "instagram")) {
        Statistics.label("private replies")
            .coverage(replies -> replies.check(channel, true).count(times -> times > 5));
      }
      for (String channel : Speakers.DIALECTS.keySet()) {
        coverage.check(channel + " takes").count(times -> times > 1_000);
        coverage.check(channel + " refuses").count(times -> times > 1_000);
      }
    });
  }

  private static boolean isPrivateReply(Verdicts verdicts) {
    return verdicts.ours() instanceof Decision.Allowed allowed
        && allowed.manner() instanceof Manner.PrivateReply;
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void noticeAClockThatIsAMillisecondAhead(@ForAll("thousands") List<History> histories) {
    assertThat(boundariesThatDiffer(histories, MILLISECOND)).containsAll(BOUNDARIES);
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void noticeAClockThatIsAMillisecondBehind(@ForAll("thousands") List<History> histories) {
    assertThat(boundariesThatDiffer(histories, MILLISECOND.negated())).containsAll(BOUNDARIES);
  }

  private static Set<String> boundariesThatDiffer(List<History> histories, Duration skew) {
    return histories.stream()
        .flatMap(history ->
            debate(history, skew).stream()
                .filter(TwoOpinionsTest::isUnexplained)
                .map(verdicts -> history.channel() + " " + verdicts.wish().name()))
        .collect(Collectors.toSet());
  }

  private static boolean isUnexplained(Verdicts verdicts) {
    return !verdicts.agree() && KnownDifference.of(verdicts).isEmpty();
  }

  private static List<Verdicts> debate(History history, Duration skew) {
    return Debate.over(
        Speakers.DIALECTS.get(history.channel()),
        Speakers.CHANNELS.get(history.channel()),
        history,
        skew);
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.oneOf(Speakers.DIALECTS.keySet().stream().map(Histories::of).toList());
  }

  @Provide
  Arbitrary<List<History>> thousands() {
    return histories().list().ofSize(3_000);
  }
}
