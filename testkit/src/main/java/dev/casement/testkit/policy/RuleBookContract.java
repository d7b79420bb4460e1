package dev.casement.testkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.policy.Rule;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the platform relies on of every channel's rule book: each rule says what it is and who says
/// so, and what it settles changes on the day on which it does.
public interface RuleBookContract {

  PolicyFixture fixture();

  @Test
  default void answersDifferentlyFromTheDayOnWhichARuleChanges() {
    ChannelPolicy policy = fixture().policy();
    for (Rule rule : policy.rules().rules()) {
      List<Probe> probes =
          fixture().probes().stream().filter(probe -> probe.rule().equals(rule.id())).toList();
      List<Instant> dates = Stream.of(rule.from(), rule.until()).flatMap(Optional::stream).toList();
      assertThat(dates.isEmpty() || !probes.isEmpty())
          .as("%s has a date, so it needs a probe", rule.id())
          .isTrue();
      for (Instant date : dates) {
        for (Probe probe : probes) {
          Instant before = date.minusMillis(1);
          assertThat(Answer.of(policy.decide(probe.proposal(), probe.facts().apply(date))))
              .as("%s at %s", rule.id(), date)
              .isNotEqualTo(
                  Answer.of(policy.decide(probe.proposal(), probe.facts().apply(before))));
        }
      }
    }
  }

  @Test
  default void probesOnlyRulesThatItHas() {
    Set<String> ids =
        Set.copyOf(fixture().policy().rules().rules().stream().map(Rule::id).toList());
    assertThat(fixture().probes()).allSatisfy(probe -> assertThat(ids).contains(probe.rule()));
  }

  @Test
  default void tellsOfEachRuleWhatItIsAndWhoSaysSo() {
    assertThat(fixture().policy().rules().issuer()).isNotBlank();
    for (Rule rule : fixture().policy().rules().rules()) {
      assertThat(rule.id()).matches("[a-z][a-z0-9-]*\\.[a-z0-9-]+");
      assertThat(rule.title()).endsWith(".");
      assertThat(rule.source()).isNotBlank();
    }
  }
}
