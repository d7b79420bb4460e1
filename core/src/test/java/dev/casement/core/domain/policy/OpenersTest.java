package dev.casement.core.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.MessagingWindow.State;
import dev.casement.core.domain.conversation.WindowEvidence;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class OpenersTest {

  private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Rule ALWAYS = Rule.always("test.window", "A day.", "this test");
  private static final Rule CALLS =
      Rule.always("test.calls", "Calls count.", "this test").from("2026-11-20");
  private static final Rule ADS =
      Rule.always("test.ads", "Ads last.", "this test").from("2026-11-22");

  private static final Openers OPENERS =
      Openers.of(
          Opener.surely(Activity.MESSAGE, DAY, ALWAYS),
          Opener.surely(Activity.CALL, DAY, CALLS),
          Opener.surely(Activity.AD_MESSAGE, DAY, ALWAYS),
          Opener.possibly(Activity.AD_MESSAGE, Duration.ofDays(7), ADS),
          Opener.possibly(Activity.REACTION, DAY, ALWAYS));

  @Property
  void takesTheNewestOfTwoOpenings(
      @ForAll @LongRange(min = -100_000, max = 100_000) long one,
      @ForAll @LongRange(min = -100_000, max = 100_000) long other) {
    WindowEvidence evidence =
        WindowEvidence.of(Activity.MESSAGE, T.plusMillis(one))
            .with(Activity.CALL, T.plusMillis(other));
    MessagingWindow window = OPENERS.window(evidence, T);
    assertThat(window.openedAt()).contains(T.plusMillis(Math.max(one, other)));
    assertThat(window.openedBy()).contains(one >= other ? Activity.MESSAGE : Activity.CALL);
  }

  @Test
  void countsFractionsOfAMillisecondForNothing() {
    WindowEvidence evidence = WindowEvidence.of(Activity.MESSAGE, T.plusNanos(999_999));
    assertThat(OPENERS.window(evidence, T.plus(DAY).minusNanos(1)).isOpen()).isTrue();
    assertThat(OPENERS.window(evidence, T.plus(DAY)).isOpen()).isFalse();
  }

  @Test
  void forgetsForEverWhatHappenedBeforeItsRule() {
    Instant before = CALLS.from().orElseThrow().minusMillis(1);
    WindowEvidence call = WindowEvidence.of(Activity.CALL, before);
    assertThat(OPENERS.window(call, T)).isEqualTo(MessagingWindow.NEVER_OPENED);
    assertThat(OPENERS.effect(Activity.CALL, before)).isEmpty();
    assertThat(OPENERS.effect(Activity.CALL, before.plusMillis(1)))
        .contains(Decision.Certainty.SURE);
  }

  @Test
  void appliesALongerTimeToWhatHappenedBeforeIt() {
    WindowEvidence ad = WindowEvidence.of(Activity.AD_MESSAGE, T);
    Instant day = ADS.from().orElseThrow();
    assertThat(OPENERS.window(ad, day.minusMillis(1)).possibleUntil()).isEmpty();
    assertThat(OPENERS.window(ad, day).possibleUntil()).contains(T.plus(Duration.ofDays(7)));
    assertThat(OPENERS.possible(ad, day).map(Opener::rule)).contains(ADS);
    assertThat(OPENERS.possible(ad, T.plus(Duration.ofDays(7)))).isEmpty();
  }

  @Test
  void mayBeOpenWithoutEverHavingBeenSurelyOpen() {
    MessagingWindow window = OPENERS.window(WindowEvidence.of(Activity.REACTION, T), T);
    assertThat(window.state()).isEqualTo(State.NEVER_OPENED);
    assertThat(window.possibleUntil()).contains(T.plus(DAY));
    assertThat(window.isPossiblyOpen(T.plus(DAY).minusMillis(1))).isTrue();
    assertThat(window.isPossiblyOpen(T.plus(DAY))).isFalse();
  }

  @Test
  void saysNothingOfPossibleTimesThatEndEarlier() {
    WindowEvidence both = WindowEvidence.of(Activity.REACTION, T).with(Activity.MESSAGE, T);
    assertThat(OPENERS.window(both, T).possibleUntil()).isEmpty();
  }

  @Test
  void endsAtTheSendThatTheProviderRefused() {
    Instant refused = T.plusSeconds(60);
    WindowEvidence evidence =
        WindowEvidence.of(Activity.MESSAGE, T).with(Activity.REACTION, refused).refused(refused);
    MessagingWindow window = OPENERS.window(evidence, refused.plusSeconds(1));
    assertThat(window.state()).isEqualTo(State.CLOSED);
    assertThat(window.openedAt()).contains(T);
    assertThat(window.closesAt()).contains(refused);
    assertThat(window.possibleUntil()).isEmpty();
    Instant later = refused.plusMillis(1);
    assertThat(OPENERS.window(evidence.with(Activity.CALL, later), later).isOpen()).isTrue();
  }

  @Test
  void endedAtItsUsualEndWhereTheRefusalCameLater() {
    WindowEvidence evidence =
        WindowEvidence.of(Activity.MESSAGE, T).refused(T.plus(DAY).plusSeconds(1));
    assertThat(OPENERS.window(evidence, T.plus(DAY)).closesAt()).contains(T.plus(DAY));
  }
}
