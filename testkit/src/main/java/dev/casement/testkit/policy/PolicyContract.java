package dev.casement.testkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.ChannelPolicy.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// What the platform relies on of every channel's policy.
public interface PolicyContract extends RuleBookContract {

  /// What happens in a thread without the customer saying anything to the company.
  Set<Activity> NEVER_OPENING =
      Set.of(
          Activity.ECHO,
          Activity.RECEIPT,
          Activity.NOTICE,
          Activity.HISTORY,
          Activity.COMMENT,
          Activity.EDIT,
          Activity.UNSENT,
          Activity.REACTION_REMOVED);

  /// The order of decisions.md D19, consent first.
  List<String> BEST_FIRST =
      List.of(
          "ask_opt_in",
          "send_template",
          "human_agent",
          "switch_channel",
          "hold",
          "send_link",
          "wait_for_customer");

  /// Whole situations take longer to make up than to decide; their edge cases are so many that they
  /// would leave no room for others.
  int SITUATIONS = 500;

  @Provide
  default Arbitrary<Instant> moments() {
    return Situations.moments();
  }

  @Provide
  default Arbitrary<PolicyFacts> situations() {
    return Situations.facts();
  }

  @Provide
  default Arbitrary<SendProposal> proposals() {
    return Situations.proposals();
  }

  @Property
  default void staysOpenUntilExactlyTheWindowsEnd(
      @ForAll("moments") Instant written, @ForAll @LongRange(max = 864_000_000) long later) {
    Instant now = written.plusMillis(later);
    boolean open = later < fixture().window().toMillis();
    MessagingWindow window =
        fixture().policy().window(WindowEvidence.of(Activity.MESSAGE, written), now);
    assertThat(window.isOpen()).isEqualTo(open);
    assertThat(window.openedAt()).contains(written);
    assertThat(window.closesAt()).contains(written.plus(fixture().window()));
    assertThat(answersFreely(written, now)).isEqualTo(open);
  }

  @Property
  default void flipsOnceFromOpenToClosed(@ForAll("moments") Instant written) {
    Instant end = written.plus(fixture().window());
    assertThat(answersFreely(written, written)).isTrue();
    assertThat(answersFreely(written, end.minusMillis(1))).isTrue();
    assertThat(answersFreely(written, end)).isFalse();
    assertThat(answersFreely(written, end.plusMillis(1))).isFalse();
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void keepsItsAnswerUntilTheMomentItNames(
      @ForAll("situations") PolicyFacts facts,
      @ForAll("proposals") SendProposal proposal,
      @ForAll @LongRange(max = 999) long thousandths) {
    ChannelPolicy policy = fixture().policy();
    if (policy.decide(proposal, facts) instanceof Decision.Allowed allowed
        && allowed.until().isPresent()
        && !aRuleChanges(facts.now(), allowed.until().get())) {
      Duration left = Duration.between(facts.now(), allowed.until().get());
      Instant between = facts.now().plusMillis(left.toMillis() * thousandths / 1000);
      assertThat(left).isPositive();
      for (Instant moment : List.of(between, allowed.until().get().minusMillis(1))) {
        Decision then = policy.decide(proposal, Variations.at(facts, moment));
        assertThat(Answer.of(then)).isEqualTo(Answer.of(allowed));
      }
    }
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void neverShortensTheWindowForWhatArrivesLate(
      @ForAll("situations") PolicyFacts facts,
      @ForAll Activity activity,
      @ForAll @LongRange(max = 864_000_000) long ago) {
    MessagingWindow before = fixture().policy().window(facts.evidence(), facts.now());
    MessagingWindow after =
        fixture()
            .policy()
            .window(facts.evidence().with(activity, facts.now().minusMillis(ago)), facts.now());
    assertThat(end(after.closesAt())).isAfterOrEqualTo(end(before.closesAt()));
    assertThat(mayBeOpenUntil(after)).isAfterOrEqualTo(mayBeOpenUntil(before));
    assertThat(after.isOpen() || !before.isOpen()).isTrue();
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void neverMovesTheWindowForWhatTheCompanyOrTheProviderDoes(
      @ForAll("situations") PolicyFacts facts, @ForAll("proposals") SendProposal proposal) {
    WindowEvidence more = facts.evidence();
    for (Activity activity : NEVER_OPENING) {
      more = more.with(activity, facts.now());
    }
    ChannelPolicy policy = fixture().policy();
    assertThat(policy.window(more, facts.now()))
        .isEqualTo(policy.window(facts.evidence(), facts.now()));
    assertThat(policy.decide(proposal, Variations.with(facts, more)))
        .isEqualTo(policy.decide(proposal, facts));
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void givesTheSameWindowInWhateverOrderThingsArrive(
      @ForAll("situations") PolicyFacts facts) {
    List<Map.Entry<Activity, Instant>> seen = new ArrayList<>(facts.evidence().newest().entrySet());
    seen.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    WindowEvidence backwards = WindowEvidence.NONE;
    for (Map.Entry<Activity, Instant> one : seen) {
      backwards = backwards.with(one.getKey(), one.getValue()).with(one.getKey(), one.getValue());
    }
    if (facts.evidence().refusedAt().isPresent()) {
      backwards = backwards.refused(facts.evidence().refusedAt().get());
    }
    assertThat(fixture().policy().window(backwards, facts.now()))
        .isEqualTo(fixture().policy().window(facts.evidence(), facts.now()));
  }

  @Property
  default void saysOfAnActivityWhatTheWindowThenDoes(
      @ForAll Activity activity, @ForAll("moments") Instant at) {
    MessagingWindow window = fixture().policy().window(WindowEvidence.of(activity, at), at);
    Effect effect = fixture().policy().effectOf(activity, at);
    assertThat(window.isOpen()).isEqualTo(effect == Effect.OPENS);
    assertThat(window.isPossiblyOpen(at)).isEqualTo(effect == Effect.MAY_OPEN);
    assertThat(!NEVER_OPENING.contains(activity) || effect == Effect.NOTHING).isTrue();
  }

  @Property
  default void closesTheWindowWhenTheProviderSaysSo(
      @ForAll("moments") Instant written, @ForAll @LongRange(max = 86_399_999) long later) {
    ChannelPolicy policy = fixture().policy();
    Instant sent = written.plusMillis(later);
    WindowEvidence refused = WindowEvidence.of(Activity.MESSAGE, written).refused(sent);
    MessagingWindow closed = policy.window(refused, sent);
    assertThat(closed.state()).isEqualTo(MessagingWindow.State.CLOSED);
    assertThat(closed.closesAt()).contains(sent);
    Instant answer = sent.plusMillis(1);
    assertThat(policy.window(refused.with(Activity.MESSAGE, answer), answer).isOpen()).isTrue();
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void namesARuleOfItsBookThatIsInForce(
      @ForAll("situations") PolicyFacts facts, @ForAll("proposals") SendProposal proposal) {
    Decision decision = fixture().policy().decide(proposal, facts);
    Rule rule = decision.rule();
    assertThat(fixture().policy().rules().rule(rule.id())).contains(rule);
    boolean gone =
        decision instanceof Decision.Blocked blocked
            && (blocked.reason() == BlockReason.NOT_SUPPORTED
                || blocked.reason() == BlockReason.TAG_ENDED);
    assertThat(gone || rule.inForceAt(facts.now())).as(rule.id()).isTrue();
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void offersARemedyUnlessNothingHelps(
      @ForAll("situations") PolicyFacts facts, @ForAll("proposals") SendProposal proposal) {
    if (fixture().policy().decide(proposal, facts) instanceof Decision.Blocked blocked) {
      List<BlockReason> reasons = blocked.reasons();
      assertThat(reasons).isNotEmpty().isSorted().doesNotHaveDuplicates();
      List<String> kinds = blocked.remedies().stream().map(Remedy::kind).toList();
      assertThat(kinds).isSortedAccordingTo(Comparator.comparingInt(BEST_FIRST::indexOf));
      assertThat(BEST_FIRST).containsAll(kinds);
      if (!blocked.window().isOpen() && !fixture().hopeless().contains(blocked.reason())) {
        assertThat(kinds).as("remedies against %s", reasons).isNotEmpty();
      }
      if (kinds.contains("hold")) {
        assertThat(reasons).allMatch(BlockReason::isOfWindow);
      }
      if (kinds.contains("human_agent")) {
        assertThat(proposal.author()).isEqualTo(Author.Kind.HUMAN);
      }
      assertThat(blocked.limit().isPresent() && !reasons.contains(BlockReason.CONTENT_LIMIT))
          .isFalse();
    }
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void allowsAutomationNothingThatAPersonMayNotDo(
      @ForAll("situations") PolicyFacts facts, @ForAll("proposals") SendProposal proposal) {
    Decision byProgram = fixture().policy().decide(by(Author.Kind.AUTOMATION, proposal), facts);
    Decision byPerson = fixture().policy().decide(by(Author.Kind.HUMAN, proposal), facts);
    if (byProgram instanceof Decision.Allowed allowed) {
      assertThat(allowed.certainty()).isEqualTo(Decision.Certainty.SURE);
      assertThat(allowed.reason()).isNotEqualTo(AllowReason.HUMAN_AGENT);
      assertThat(byPerson).isInstanceOf(Decision.Allowed.class);
    }
  }

  @Property(tries = SITUATIONS, edgeCases = EdgeCasesMode.NONE)
  default void answersTheSameTwiceAndInEveryTimeZone(
      @ForAll("situations") PolicyFacts facts, @ForAll("proposals") SendProposal proposal) {
    Supplier<Decision> decide = () -> fixture().policy().decide(proposal, facts);
    Decision here = decide.get();
    assertThat(decide.get()).isEqualTo(here);
    TimeZone usual = TimeZone.getDefault();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "Europe/Berlin", "America/St_Johns")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(decide.get()).isEqualTo(here);
      }
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  @Test
  default void lastsTwentyFourHoursAlsoWhenClocksChange() {
    for (String day : List.of("2026-03-28", "2026-10-24", "2026-03-07", "2026-10-31")) {
      Instant written = Instant.parse(day + "T20:00:00Z");
      Instant end = written.plus(fixture().window());
      assertThat(answersFreely(written, end.minusMillis(1))).isTrue();
      assertThat(answersFreely(written, end)).isFalse();
    }
  }

  private boolean answersFreely(Instant written, Instant now) {
    PolicyFacts facts =
        PolicyFacts.at(now)
            .evidence(WindowEvidence.of(Activity.MESSAGE, written))
            .sentSinceClosed(1)
            .done();
    return fixture().policy().decide(SendProposal.FREE_FORM, facts) instanceof Decision.Allowed;
  }

  private boolean aRuleChanges(Instant after, Instant upTo) {
    return fixture().policy().rules().rules().stream()
        .flatMap(rule -> Stream.of(rule.from(), rule.until()))
        .flatMap(Optional::stream)
        .anyMatch(date -> date.isAfter(after) && date.isBefore(upTo));
  }

  private static SendProposal by(Author.Kind author, SendProposal proposal) {
    return new SendProposal(proposal.intent(), author, proposal.content());
  }

  private static Instant end(Optional<Instant> moment) {
    return moment.orElse(Instant.MIN);
  }

  private static Instant mayBeOpenUntil(MessagingWindow window) {
    Instant sure = end(window.closesAt());
    Instant possible = end(window.possibleUntil());
    return possible.isAfter(sure) ? possible : sure;
  }
}
