package dev.casement.core.domain.consent;

import static dev.casement.core.domain.consent.Consent.Kind.OPT_IN;
import static dev.casement.core.domain.consent.Consent.Kind.OPT_OUT;
import static dev.casement.core.domain.consent.Consent.Kind.OPT_OUT_LIFTED;
import static dev.casement.core.domain.consent.Purpose.ALL;
import static dev.casement.core.domain.consent.Purpose.MARKETING;
import static dev.casement.core.domain.consent.Purpose.UTILITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConsentStateTest {

  @Test
  void nothingSaidIsNothingAgreedToAndNothingStopped() {
    ConsentState state = ConsentState.after(List.of());

    assertThat(state.agreesTo(UTILITY)).isFalse();
    assertThat(state.stops(UTILITY)).isFalse();
  }

  @Test
  void anAgreementToAllIsOneToEach() {
    ConsentState state = ConsentState.after(List.of(said(1, OPT_IN, ALL)));

    assertThat(state.agreesTo(MARKETING)).isTrue();
    assertThat(state.agreesTo(ALL)).isTrue();
  }

  @Test
  void stoppingMarketingLeavesTheRest() {
    ConsentState state =
        ConsentState.after(List.of(said(1, OPT_IN, ALL), said(2, OPT_OUT, MARKETING)));

    assertThat(state.stops(MARKETING)).isTrue();
    assertThat(state.agreesTo(MARKETING)).isFalse();
    assertThat(state.agreesTo(UTILITY)).isTrue();
  }

  @Test
  void theLatestPerPurposeWinsInAnyOrderOfTelling() {
    List<Consent> history = List.of(said(3, OPT_IN, MARKETING), said(2, OPT_OUT, ALL));
    ConsentState state = ConsentState.after(history);

    assertThat(state.agreesTo(MARKETING)).isTrue();
    assertThat(state.stops(UTILITY)).isTrue();
    assertThat(ConsentState.after(history.reversed())).isEqualTo(state);
  }

  @Test
  void inTheSameMomentTheStopWins() {
    ConsentState state =
        ConsentState.after(List.of(said(1, OPT_OUT, UTILITY), said(1, OPT_IN, UTILITY)));

    assertThat(state.stops(UTILITY)).isTrue();
  }

  @Test
  void aLiftedStopIsAsIfItHadNeverBeen() {
    ConsentState state =
        ConsentState.after(
            List.of(
                said(1, OPT_IN, UTILITY),
                said(2, OPT_OUT, UTILITY),
                said(3, OPT_OUT_LIFTED, UTILITY)));

    assertThat(state.agreesTo(UTILITY)).isTrue();
  }

  @Test
  void aLiftingTouchesNoLaterStopAndNoOtherPurpose() {
    ConsentState state =
        ConsentState.after(
            List.of(
                said(1, OPT_OUT, MARKETING),
                said(2, OPT_OUT_LIFTED, UTILITY),
                said(3, OPT_OUT, UTILITY)));

    assertThat(state.stops(MARKETING)).isTrue();
    assertThat(state.stops(UTILITY)).isTrue();
  }

  private static Consent said(int at, Consent.Kind kind, Purpose purpose) {
    return new Consent(
        "c" + at,
        new CompanyId("hotel"),
        new ContactId("bruno"),
        new ChannelId("scripted"),
        kind,
        purpose,
        Optional.empty(),
        ConsentAuthor.UNRECORDED,
        "form",
        Optional.empty(),
        Optional.empty(),
        Instant.ofEpochSecond(at),
        Instant.ofEpochSecond(at));
  }
}
