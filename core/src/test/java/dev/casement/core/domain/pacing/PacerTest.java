package dev.casement.core.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class PacerTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MILLI = Duration.ofMillis(1).toNanos();

  private static Pacing both(int rate) {
    return new Pacing(Optional.of(rate), true, Optional.empty(), List.of());
  }

  /// A request of ours, or what a customer wrote.
  private record Come(long at, boolean ours) {}

  /// Requests one after the other, each as early as it may start, or a little later.
  private static final class Traffic {

    private final Pacer pacer;
    private final Random late;
    private final List<Long> starts = new ArrayList<>();
    private final List<Come> all = new ArrayList<>();
    private long now;

    Traffic(Pacer pacer, long seed) {
      this.pacer = pacer;
      this.late = new Random(seed);
    }

    void request(long latestBy) {
      long earliest = pacer.earliest(now);
      while (earliest > now) {
        now = earliest + (latestBy == 0 ? 0 : late.nextLong(latestBy));
        earliest = pacer.earliest(now);
      }
      pacer.take(now);
      starts.add(now);
      all.add(new Come(now, true));
    }

    void inbound() {
      pacer.received(now);
      all.add(new Come(now, false));
    }

    /// Whether some second, wherever it begins, ends with a request and holds more than allowed.
    boolean passesTheBound(int rate) {
      for (int i = rate; i < all.size(); i++) {
        if (all.get(i).ours() && all.get(i).at() - all.get(i - rate).at() < SECOND) {
          return true;
        }
      }
      return false;
    }
  }

  @Property(tries = 300)
  void noSecondHoldsMoreThanAllowedWhateverComesWhen(
      @ForAll @IntRange(min = 1, max = 120) int rate,
      @ForAll @Size(max = 400) List<@IntRange(max = 300) Integer> gaps,
      @ForAll long seed) {
    Traffic traffic = new Traffic(new Pacer(both(rate), false, 0), seed);
    for (int gap : gaps) {
      // Most come at once, as from a queue; some after a while; some are customers'.
      traffic.now += gap < 250 ? 0 : (gap - 250) * 10 * MILLI;
      switch (gap % 20) {
        case 0 -> traffic.inbound();
        case 1 -> traffic.pacer.throttled(traffic.now);
        case 2 -> traffic.pacer.told(new Usage(gap / 250.0, Optional.empty()), traffic.now);
        default -> traffic.request(5 * MILLI);
      }
    }
    assertThat(traffic.passesTheBound(rate)).isFalse();
  }

  @Property(tries = 100)
  void whenMoreWaitsThanMayGoAtLeast98PercentGo(
      @ForAll @IntRange(min = 1, max = 1000) int rate, @ForAll long seed) {
    Traffic traffic = new Traffic(new Pacer(both(rate), false, 0), seed);
    while (traffic.now < 20 * SECOND) {
      traffic.request(MILLI);
    }
    assertThat(traffic.starts.size() / 20.0).isGreaterThanOrEqualTo(0.98 * rate);
    assertThat(traffic.passesTheBound(rate)).isFalse();
  }

  @Property(tries = 20)
  void whoInheritsAnAccountStartsAsIfItHadBeenUsedUp(
      @ForAll @IntRange(min = 1, max = 1000) int rate) {
    assertThat(new Pacer(both(rate), true, 0).earliest(0)).isGreaterThanOrEqualTo(SECOND);
  }

  @Property(tries = 20)
  void aThrottleHalvesTheSpeedAndItComesBackLittleByLittle(
      @ForAll @IntRange(min = 20, max = 1000) int rate) {
    Pacer pacer = new Pacer(both(rate), false, 0);

    assertThat(pacer.throttled(0)).isTrue();
    assertThat(pacer.throttled(SECOND / 2)).isFalse();
    assertThat(pacer.share(0)).isEqualTo(0.5);
    assertThat(pacer.within(Duration.ofSeconds(10), 0).orElseThrow())
        .isCloseTo(5 * rate, withPercentage(1));
    assertThat(pacer.share(30 * SECOND)).isCloseTo(0.75, withPercentage(1));
    assertThat(pacer.share(61 * SECOND)).isEqualTo(1);
  }

  @Property(tries = 50)
  void theNearerTheProvidersLimitTheSlowerFromFourFifthsOn(
      @ForAll @IntRange(max = 130) int percent) {
    Pacer pacer = new Pacer(both(100), false, 0);
    pacer.told(new Usage(percent / 100.0, Optional.empty()), 0);

    double expected = percent <= 80 ? 1 : Math.max(0.05, (100 - percent) / 20.0);
    assertThat(pacer.share(1)).isCloseTo(expected, withPercentage(0.1));
    assertThat(pacer.share(61 * SECOND)).isEqualTo(1);
  }
}
