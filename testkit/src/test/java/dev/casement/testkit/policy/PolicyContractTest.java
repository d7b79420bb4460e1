package dev.casement.testkit.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.policy.Opener;
import dev.casement.core.domain.policy.Openers;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.SendProposal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The contract lets a right policy pass and catches wrong ones.
final class PolicyContractTest {

  private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final List<Remedy> WAIT = List.of(Remedy.WaitForCustomer.IT);
  private static final Openers MESSAGES =
      Openers.of(Opener.surely(Activity.MESSAGE, DAY, SmallPolicy.WINDOW));
  private static final Rule DATED =
      Rule.always("small.dated", "Nothing changes.", "this test").from("2026-11-20");

  @Test
  void letsARightPolicyPass() {
    PolicyContract right = of(new SmallPolicy(MESSAGES, List.of(SmallPolicy.WINDOW), WAIT));
    assertThatCode(() -> right.flipsOnceFromOpenToClosed(T)).doesNotThrowAnyException();
    assertThatCode(right::lastsTwentyFourHoursAlsoWhenClocksChange).doesNotThrowAnyException();
    assertThatCode(right::answersDifferentlyFromTheDayOnWhichARuleChanges)
        .doesNotThrowAnyException();
    assertThatCode(() -> right.offersARemedyUnlessNothingHelps(at(T), SendProposal.FREE_FORM))
        .doesNotThrowAnyException();
  }

  @Test
  void catchesAWindowThatIsAMillisecondOff() {
    for (long off : new long[] {-1, 1}) {
      Openers wrong =
          Openers.of(Opener.surely(Activity.MESSAGE, DAY.plusMillis(off), SmallPolicy.WINDOW));
      PolicyContract contract = of(new SmallPolicy(wrong, List.of(SmallPolicy.WINDOW), WAIT));
      catches(() -> contract.flipsOnceFromOpenToClosed(T));
      catches(contract::lastsTwentyFourHoursAlsoWhenClocksChange);
    }
  }

  @Test
  void catchesAWindowThatTheCompanyOpens() {
    Openers wrong = Openers.of(Opener.surely(Activity.ECHO, DAY, SmallPolicy.WINDOW));
    PolicyContract contract = of(new SmallPolicy(wrong, List.of(SmallPolicy.WINDOW), WAIT));
    catches(() ->
        contract.neverMovesTheWindowForWhatTheCompanyOrTheProviderDoes(
            at(T), SendProposal.FREE_FORM));
    catches(() -> contract.saysOfAnActivityWhatTheWindowThenDoes(Activity.ECHO, T));
  }

  @Test
  void catchesADatedRuleThatNobodyProbes() {
    PolicyContract contract =
        of(new SmallPolicy(MESSAGES, List.of(SmallPolicy.WINDOW, DATED), WAIT));
    assertThatThrownBy(contract::answersDifferentlyFromTheDayOnWhichARuleChanges)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("small.dated has a date, so it needs a probe");
  }

  @Test
  void catchesADatedRuleThatChangesNothing() {
    SmallPolicy policy = new SmallPolicy(MESSAGES, List.of(SmallPolicy.WINDOW, DATED), WAIT);
    Probe probe = new Probe("small.dated", SendProposal.FREE_FORM, PolicyContractTest::at);
    PolicyContract contract = () -> new PolicyFixture(policy, DAY, Set.of(), List.of(probe));
    catches(contract::answersDifferentlyFromTheDayOnWhichARuleChanges);
  }

  @Test
  void catchesARefusalWithoutAWayOut() {
    PolicyContract contract = of(new SmallPolicy(MESSAGES, List.of(SmallPolicy.WINDOW), List.of()));
    catches(() -> contract.offersARemedyUnlessNothingHelps(at(T), SendProposal.FREE_FORM));
  }

  @Test
  void catchesRemediesInTheWrongOrder() {
    List<Remedy> wrong = List.of(Remedy.WaitForCustomer.IT, Remedy.Hold.IT);
    PolicyContract contract = of(new SmallPolicy(MESSAGES, List.of(SmallPolicy.WINDOW), wrong));
    catches(() -> contract.offersARemedyUnlessNothingHelps(at(T), SendProposal.FREE_FORM));
  }

  @Test
  void catchesARuleThatIsNotInTheBook() {
    PolicyContract contract = of(new SmallPolicy(MESSAGES, List.of(), WAIT));
    catches(() -> contract.namesARuleOfItsBookThatIsInForce(at(T), SendProposal.FREE_FORM));
  }

  private static PolicyContract of(SmallPolicy policy) {
    return () -> new PolicyFixture(policy, DAY, Set.of(), List.of());
  }

  private static PolicyFacts at(Instant now) {
    return PolicyFacts.at(now).done();
  }

  private static void catches(Runnable part) {
    assertThatThrownBy(part::run).isInstanceOf(AssertionError.class);
  }
}
