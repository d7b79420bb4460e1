package dev.casement.app.sandbox.opinions;

import dev.casement.app.sandbox.opinions.Step.Edge;
import dev.casement.core.domain.message.Author;
import dev.casement.core.port.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Random histories: many begin shortly before a rule's date, and many of their sends come within a
/// millisecond of an end.
final class Histories {

  private static final Instant FIRST = Instant.parse("2019-06-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2027-06-01T00:00:00Z");

  private Histories() {}

  static Arbitrary<History> of(String name) {
    Channel channel = Speakers.CHANNELS.get(name);
    Arbitrary<Set<String>> granted =
        Arbitraries.of(
                channel.descriptor().accountCapabilities().keySet().stream()
                    .map(Object::toString)
                    .toList())
            .set();
    Arbitrary<List<Step>> steps = step().list().ofMinSize(2).ofMaxSize(14);
    return Combinators.combine(starts(channel), granted, steps)
        .as((start, capabilities, all) -> new History(name, start, capabilities, all));
  }

  private static Arbitrary<Instant> starts(Channel channel) {
    List<Instant> dates =
        Stream.concat(
                Stream.of(FIRST), channel.policy().rules().rules().stream().flatMap(Debate::dates))
            .distinct()
            .toList();
    Arbitrary<Instant> anywhere =
        Arbitraries.longs()
            .between(FIRST.toEpochMilli(), LAST.toEpochMilli())
            .map(Instant::ofEpochMilli);
    Arbitrary<Instant> shortlyBefore =
        Combinators.combine(
                Arbitraries.of(dates),
                Arbitraries.longs().between(0, Duration.ofDays(8).toMillis()))
            .as((date, before) -> date.minusMillis(before));
    return Arbitraries.oneOf(anywhere, shortlyBefore);
  }

  private static Arbitrary<Step> step() {
    Arbitrary<Step> passes =
        Arbitraries.longs()
            .between(1, Duration.ofDays(9).toMillis())
            .map(millis -> new Step.Passes(Duration.ofMillis(millis)));
    Arbitrary<Step> edges =
        Combinators.combine(Arbitraries.of(Edge.class), Arbitraries.integers().between(-1, 1))
            .as(Step.PassesTo::new);
    Arbitrary<Step> deeds = Arbitraries.integers().between(0, 63).map(Step.Does::new);
    Arbitrary<Step> reviews =
        Arbitraries.of("approve", "pause", "reject", "disable").map(Step.Reviews::new);
    Arbitrary<Step> sends =
        Combinators.combine(
                Arbitraries.integers().between(0, 63),
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(4, Arbitraries.just(Author.Kind.HUMAN)),
                    net.jqwik.api.Tuple.of(1, Arbitraries.of(Author.Kind.class))))
            .as(Step.Sends::new);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, passes),
        net.jqwik.api.Tuple.of(6, edges),
        net.jqwik.api.Tuple.of(6, deeds),
        net.jqwik.api.Tuple.of(1, reviews),
        net.jqwik.api.Tuple.of(9, sends));
  }
}
