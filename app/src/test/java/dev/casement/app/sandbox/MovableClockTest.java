package dev.casement.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.memory.MemoryState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class MovableClockTest {

  private static final Duration DAY = Duration.ofHours(24);

  private final RealTime real = new RealTime("2026-11-20T10:00:00Z");
  private final MemoryState state = new MemoryState();
  private final MovableClock clock = new MovableClock(real, state);

  @Test
  void showsRealTimeUntilItIsMoved() {
    real.passes(Duration.ofSeconds(5));

    assertThat(clock.instant()).isEqualTo("2026-11-20T10:00:05Z");
    assertThat(clock.isFrozen()).isFalse();
  }

  @Test
  void runsOnWithRealTimeAfterItWasMoved() {
    assertThat(clock.advance(DAY)).isTrue();
    real.passes(Duration.ofMillis(7));

    assertThat(clock.instant()).isEqualTo("2026-11-21T10:00:00.007Z");
  }

  @Test
  void movesToAMoment() {
    assertThat(clock.moveTo(Instant.parse("2027-01-01T00:00:00Z"))).isTrue();

    assertThat(clock.instant()).isEqualTo("2027-01-01T00:00:00Z");
  }

  @Test
  void neverGoesBack() {
    assertThat(clock.moveTo(Instant.parse("2026-11-20T09:59:59.999Z"))).isFalse();
    assertThat(clock.advance(Duration.ofMillis(-1))).isFalse();
    assertThat(clock.instant()).isEqualTo("2026-11-20T10:00:00Z");

    clock.instant();
    real.passes(Duration.ofSeconds(-3));
    assertThat(clock.instant()).isEqualTo("2026-11-20T10:00:00Z");
  }

  @Test
  void advancesAlsoWhileTimePassesBetweenTwoLooks() {
    InstantSource ticking =
        () -> {
          real.passes(Duration.ofMillis(1));
          return real.instant();
        };
    MovableClock running = new MovableClock(ticking, state);

    assertThat(running.advance(Duration.ZERO)).isTrue();
  }

  @Test
  void doesNotLeaveTheCalendar() {
    assertThat(clock.advance(Duration.ofSeconds(Long.MAX_VALUE))).isFalse();
    assertThat(clock.moveTo(Instant.MAX)).isFalse();
    assertThat(clock.moveTo(MovableClock.LATEST)).isTrue();
    assertThat(clock.advance(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void standsStillWhileFrozenAndGoesOnFromThere() {
    clock.freeze(true);
    real.passes(DAY);
    assertThat(clock.instant()).isEqualTo("2026-11-20T10:00:00Z");

    clock.advance(Duration.ofHours(1));
    assertThat(clock.isFrozen()).isTrue();
    assertThat(clock.instant()).isEqualTo("2026-11-20T11:00:00Z");

    clock.freeze(false);
    real.passes(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo("2026-11-20T11:00:01Z");
  }

  @Test
  void keepsItsOffset() {
    clock.advance(DAY);
    real.passes(Duration.ofHours(1));

    assertThat(new MovableClock(real, state).instant()).isEqualTo("2026-11-21T11:00:00Z");
  }

  @Test
  void staysFrozenOverARestart() {
    clock.freeze(true);
    real.passes(DAY);
    MovableClock later = new MovableClock(real, state);

    assertThat(later.isFrozen()).isTrue();
    assertThat(later.instant()).isEqualTo("2026-11-20T10:00:00Z");
  }

  @Test
  void startsANewSandboxInThePast() {
    assertThat(clock.start(Optional.of(Instant.parse("2019-03-01T09:00:00Z")))).isTrue();

    assertThat(clock.instant()).isEqualTo("2019-03-01T09:00:00Z");
    assertThat(new MovableClock(real, state).instant()).isEqualTo("2019-03-01T09:00:00Z");
  }

  @Test
  void refusesToStartAnOldSandboxBeforeItsOwnTime() {
    clock.start(Optional.empty());
    MovableClock again = new MovableClock(real, state);

    assertThat(again.start(Optional.of(Instant.parse("2026-11-20T09:59:59.999Z")))).isFalse();
    assertThat(again.instant()).isEqualTo("2026-11-20T10:00:00Z");
    assertThat(again.start(Optional.of(Instant.parse("2026-11-20T10:00:01Z")))).isTrue();
  }

  @Property
  void showsTheSameToWhoeverOpensItNext(
      @ForAll List<@LongRange(min = 0, max = 3_000_000L) Long> steps, @ForAll boolean frozen) {
    Instant before = clock.instant();
    for (long step : steps) {
      clock.advance(Duration.ofMillis(step));
      assertThat(clock.instant()).isEqualTo(before.plusMillis(step));
      before = clock.instant();
    }
    clock.freeze(frozen);

    assertThat(new MovableClock(real, state).instant()).isEqualTo(clock.instant());
  }
}
