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
import net.jqwik.api.Tuple;

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
    Arbitrary<List<Step>> steps =
        scene()
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(scenes -> scenes.stream().flatMap(List::stream).toList());
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

  /// Some steps: any, or what matters most, which is a send about when something ends.
  private static Arbitrary<List<Step>> scene() {
    Arbitrary<List<Step>> any =
        Arbitraries.oneOf(List.of(passes(), edges(), deeds(), reviews(), sends()))
            .list()
            .ofMinSize(1)
            .ofMaxSize(4);
    Arbitrary<List<Step>> close =
        Combinators.combine(deeds(), edges(), sends())
            .as((deed, edge, send) -> List.of(deed, edge, send));
    return Arbitraries.oneOf(any, close);
  }

  private static Arbitrary<Step> passes() {
    return Arbitraries.longs()
        .between(1, Duration.ofDays(9).toMillis())
        .map(millis -> new Step.Passes(Duration.ofMillis(millis)));
  }

  private static Arbitrary<Step> edges() {
    return Combinators.combine(Arbitraries.of(Edge.class), Arbitraries.integers().between(-1, 1))
        .as(Step.PassesTo::new);
  }

  private static Arbitrary<Step> deeds() {
    return Arbitraries.integers().between(0, 63).map(Step.Does::new);
  }

  private static Arbitrary<Step> reviews() {
    return Arbitraries.of("approve", "pause", "reject", "disable").map(Step.Reviews::new);
  }

  private static Arbitrary<Step> sends() {
    Arbitrary<Author.Kind> authors =
        Arbitraries.frequency(Tuple.of(4, Author.Kind.HUMAN), Tuple.of(1, Author.Kind.AUTOMATION));
    return Combinators.combine(Arbitraries.integers().between(0, 63), authors).as(Step.Sends::new);
  }
}
