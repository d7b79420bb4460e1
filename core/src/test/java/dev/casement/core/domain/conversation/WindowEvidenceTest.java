package dev.casement.core.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class WindowEvidenceTest {

  /// Late, repeated and disordered webhooks give the same evidence.
  @Property
  void theOrderAndRepetitionOfWhatHappenedDoNotMatter(
      @ForAll("happenings") List<Happening> happenings, @ForAll Random random) {
    List<Happening> shuffled = new java.util.ArrayList<>(happenings);
    shuffled.addAll(happenings);
    Collections.shuffle(shuffled, random);

    assertThat(after(shuffled)).isEqualTo(after(happenings));
  }

  @Property
  void nothingMovesItBackwards(@ForAll("happenings") List<Happening> happenings) {
    WindowEvidence evidence = WindowEvidence.NONE;
    for (Happening happening : happenings) {
      WindowEvidence next = happening.on(evidence);
      for (Activity activity : Activity.values()) {
        assertThat(next.lastMillis(activity)).isGreaterThanOrEqualTo(evidence.lastMillis(activity));
      }
      evidence = next;
    }
  }

  @Property
  void joiningTwoAddressesKeepsTheLaterOfEach(
      @ForAll("happenings") List<Happening> some, @ForAll("happenings") List<Happening> others) {
    List<Happening> all = new java.util.ArrayList<>(some);
    all.addAll(others);

    assertThat(after(some).and(after(others))).isEqualTo(after(all));
  }

  private static WindowEvidence after(List<Happening> happenings) {
    WindowEvidence evidence = WindowEvidence.NONE;
    for (Happening happening : happenings) {
      evidence = happening.on(evidence);
    }
    return evidence;
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    Arbitrary<Instant> times = Arbitraries.longs().between(0, 1_000).map(Instant::ofEpochMilli);
    Arbitrary<Happening> happened =
        Combinators.combine(Arbitraries.of(Activity.class), times).as(Happened::new);
    Arbitrary<Happening> refused = times.map(Refused::new);
    return Arbitraries.oneOf(happened, refused).list().ofMaxSize(20);
  }

  /// Something that evidence is made of.
  sealed interface Happening {
    WindowEvidence on(WindowEvidence evidence);
  }

  record Happened(Activity activity, Instant at) implements Happening {
    @Override
    public WindowEvidence on(WindowEvidence evidence) {
      return evidence.with(activity, at);
    }
  }

  record Refused(Instant at) implements Happening {
    @Override
    public WindowEvidence on(WindowEvidence evidence) {
      return evidence.refused(at);
    }
  }
}
