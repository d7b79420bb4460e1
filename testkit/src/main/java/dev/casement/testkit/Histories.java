package dev.casement.testkit;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Intent;
import dev.casement.testkit.History.Act;
import dev.casement.testkit.History.Approach;
import dev.casement.testkit.History.Pass;
import dev.casement.testkit.History.Reach;
import dev.casement.testkit.History.Step;
import dev.casement.testkit.History.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Random histories that keep close to where rules change: to the ends of windows and to the dates
/// of rules, by a millisecond on either side.
///
/// @param dates the dates at which rules of the channel begin or end
/// @param spans how long windows last
/// @param acts what customers do, in the provider's JSON
/// @param intents what companies try
/// @param capabilities what accounts may have been granted
public record Histories(
    List<Instant> dates,
    List<Duration> spans,
    List<String> acts,
    List<Intent> intents,
    List<Capability> capabilities) {

  private static final int MOST_STEPS = 14;

  public Arbitrary<History> arbitrary() {
    Arbitrary<Instant> starts =
        Combinators.combine(Arbitraries.of(dates), Arbitraries.longs().between(1, 20 * 24))
            .as((date, hours) -> date.minus(Duration.ofHours(hours)));
    return Combinators.combine(
            starts,
            Arbitraries.of(capabilities).set(),
            steps().list().ofMinSize(2).ofMaxSize(MOST_STEPS))
        .as(History::new);
  }

  private Arbitrary<Step> steps() {
    Arbitrary<Duration> near = Arbitraries.longs().between(-1, 1).map(Duration::ofMillis);
    Arbitrary<Step> acts = Arbitraries.of(this.acts).map(Act::new);
    Arbitrary<Step> tries =
        Combinators.combine(Arbitraries.of(intents), Arbitraries.of(Author.Kind.class))
            .as(Try::new);
    Arbitrary<Step> ends = Combinators.combine(Arbitraries.of(spans), near).as(Approach::new);
    Arbitrary<Step> turns = Combinators.combine(Arbitraries.of(dates), near).as(Reach::new);
    Arbitrary<Step> passing =
        Arbitraries.longs().between(0, 30).map(hours -> new Pass(Duration.ofHours(hours)));
    return Arbitraries.frequencyOf(
        Tuple.of(4, acts),
        Tuple.of(6, tries),
        Tuple.of(4, ends),
        Tuple.of(1, turns),
        Tuple.of(1, passing));
  }
}
