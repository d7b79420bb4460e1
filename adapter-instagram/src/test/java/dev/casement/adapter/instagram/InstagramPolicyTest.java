package dev.casement.adapter.instagram;

import static dev.casement.core.domain.policy.AllowReason.HUMAN_AGENT;
import static dev.casement.core.domain.policy.AllowReason.PRIVATE_REPLY;
import static dev.casement.core.domain.policy.AllowReason.WINDOW_OPEN;
import static dev.casement.core.domain.policy.BlockReason.ACCOUNT_RESTRICTED;
import static dev.casement.core.domain.policy.BlockReason.AUTOMATION_NOT_ALLOWED;
import static dev.casement.core.domain.policy.BlockReason.CAPABILITY_MISSING;
import static dev.casement.core.domain.policy.BlockReason.CONTENT_LIMIT;
import static dev.casement.core.domain.policy.BlockReason.NEVER_CONTACTED;
import static dev.casement.core.domain.policy.BlockReason.NOT_SUPPORTED;
import static dev.casement.core.domain.policy.BlockReason.THREAD_NOT_OWNED;
import static dev.casement.core.domain.policy.BlockReason.WINDOW_CLOSED;
import static dev.casement.testkit.policy.DecisionAssert.assertThat;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Instagram, rule by rule.
final class InstagramPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Set<Capability> AGENTS = Set.of(Capability.HUMAN_AGENT);
  private static final Set<Capability> REPLIES = Set.of(Capability.PRIVATE_REPLY);

  private final InstagramPolicy policy = new InstagramPolicy();

  @ParameterizedTest
  @EnumSource(
      value = Activity.class,
      names = {"MESSAGE", "AD_MESSAGE", "POSTBACK", "REACTION", "REFERRAL"})
  void opensForTwentyFourHours(Activity activity) {
    assertThat(freely(after(activity, DAY.minusMillis(1))))
        .isAllowed(WINDOW_OPEN)
        .by("instagram.standard-messaging-window")
        .until(NOW.plusMillis(1));
  }

  @ParameterizedTest
  @EnumSource(
      value = Activity.class,
      names = {"COMMENT", "OPT_IN", "CALL", "ECHO", "EDIT", "UNSENT", "REACTION_REMOVED"})
  void staysClosedForWhatIsNoAnswer(Activity activity) {
    assertThat(freely(after(activity, Duration.ZERO))).isBlocked(NEVER_CONTACTED);
  }

  @Test
  void blocksFreeTextWhenWindowClosed() {
    assertThat(freely(after(Activity.MESSAGE, DAY)))
        .isBlocked(WINDOW_CLOSED)
        .by("instagram.standard-messaging-window")
        .offers("switch_channel", "hold", "send_link", "wait_for_customer");
    assertThat(freely(after(Activity.MESSAGE, DAY).capabilities(AGENTS)))
        .offers("human_agent", "switch_channel", "hold", "send_link", "wait_for_customer");
  }

  @Test
  void waitsForWhoNeverWrote() {
    assertThat(freely(PolicyFacts.at(NOW)))
        .isBlocked(NEVER_CONTACTED)
        .by("instagram.customer-writes-first")
        .offers("switch_channel", "send_link", "wait_for_customer");
  }

  @Test
  void letsAPersonTryForAWeekAfterAnAd() {
    PolicyFactsDraft ad = after(Activity.AD_MESSAGE, WEEK.minusMillis(1));
    assertThat(freely(ad)).isPossible().by("instagram.ad-window").until(NOW.plusMillis(1));
    assertThat(decide(Intent.FreeForm.ANY, Author.Kind.AUTOMATION, ad))
        .isBlocked(AUTOMATION_NOT_ALLOWED)
        .by("instagram.ad-window");
    assertThat(freely(after(Activity.AD_MESSAGE, WEEK))).isBlocked(WINDOW_CLOSED);
  }

  @Test
  void missesNoCapabilityForACommentWhileTheAdWindowMayBeOpen() {
    PolicyFactsDraft ad = after(Activity.AD_MESSAGE, DAY).commentedAt(NOW);
    assertThat(freely(ad)).isPossible().by("instagram.ad-window");
    assertThat(decide(Intent.FreeForm.ANY, Author.Kind.AUTOMATION, ad))
        .isBlocked(AUTOMATION_NOT_ALLOWED)
        .by("instagram.ad-window");
  }

  @Test
  void letsAPersonAnswerFromADayToExactlyAWeek() {
    PolicyFactsDraft dayOld = after(Activity.MESSAGE, DAY).capabilities(AGENTS);
    assertThat(tagged("HUMAN_AGENT", dayOld))
        .isAllowed(HUMAN_AGENT)
        .by("instagram.human-agent")
        .as(new Manner.UnderTag(MessageTag.HUMAN_AGENT))
        .until(NOW.minus(DAY).plus(WEEK));
    PolicyFactsDraft weekOld = after(Activity.MESSAGE, WEEK).capabilities(AGENTS);
    assertThat(tagged("HUMAN_AGENT", weekOld)).isBlocked(WINDOW_CLOSED).by("instagram.human-agent");
    assertThat(tagged("HUMAN_AGENT", after(Activity.MESSAGE, DAY.minusMillis(1))))
        .isAllowed(WINDOW_OPEN)
        .as(Manner.Plain.ANSWER);
    assertThat(decide(tag("HUMAN_AGENT"), Author.Kind.AUTOMATION, dayOld))
        .isBlocked(AUTOMATION_NOT_ALLOWED);
    assertThat(tagged("HUMAN_AGENT", after(Activity.MESSAGE, DAY))).isBlocked(CAPABILITY_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCOUNT_UPDATE", "NON_PROMOTIONAL_SUBSCRIPTION", "NO_SUCH_TAG"})
  void knowsNoOtherTag(String word) {
    assertThat(tagged(word, after(Activity.MESSAGE, DAY)))
        .isBlocked(NOT_SUPPORTED)
        .by("instagram.no-other-tags");
  }

  @ParameterizedTest
  @EnumSource(TemplateCategory.class)
  void hasNoTemplatesAndNoDirectSend(TemplateCategory category) {
    for (Intent intent :
        List.of(Intent.ByTemplate.approved(category), new Intent.Direct(category))) {
      assertThat(decide(intent, Author.Kind.HUMAN, after(Activity.MESSAGE, DAY)))
          .isBlocked(NOT_SUPPORTED)
          .by("instagram.no-templates")
          .offers("switch_channel", "send_link", "wait_for_customer");
      assertThat(decide(intent, Author.Kind.HUMAN, after(Activity.MESSAGE, Duration.ofHours(1))))
          .isBlocked(NOT_SUPPORTED)
          .offers();
    }
  }

  @Test
  void answersACommentInPrivateOnceWithinAWeek() {
    PolicyFactsDraft commented =
        PolicyFacts.at(NOW).commentedAt(NOW.minus(WEEK).plusMillis(1)).capabilities(REPLIES);
    assertThat(freely(commented))
        .isAllowed(PRIVATE_REPLY)
        .by("instagram.private-reply")
        .as(Manner.PrivateReply.ONCE)
        .until(NOW.plusMillis(1));
    assertThat(freely(commented.privateReplySent(true)))
        .isBlocked(NEVER_CONTACTED)
        .by("instagram.private-reply");
    assertThat(freely(PolicyFacts.at(NOW).commentedAt(NOW.minus(WEEK)).capabilities(REPLIES)))
        .isBlocked(NEVER_CONTACTED);
    assertThat(freely(PolicyFacts.at(NOW).commentedAt(NOW)))
        .isBlocked(CAPABILITY_MISSING, NEVER_CONTACTED);
  }

  @Test
  void measuresTextInBytes() {
    PolicyFactsDraft open = after(Activity.MESSAGE, Duration.ofHours(1));
    assertThat(says(Content.Text.of("é".repeat(500)), open)).isAllowed(WINDOW_OPEN);
    assertThat(says(Content.Text.of("é".repeat(500) + "!"), open))
        .isBlocked(CONTENT_LIMIT)
        .by("instagram.content-limits")
        .passes("text", 1000, 1001, "bytes");
    assertThat(says(Content.Text.of("😀".repeat(251)), open)).passes("text", 1000, 1004, "bytes");
  }

  @Test
  void sendsNothingWhereMetaOrAnotherAppIsInTheWay() {
    PolicyFactsDraft open = after(Activity.MESSAGE, Duration.ofHours(1));
    assertThat(freely(open.ownedByOther(true)))
        .isBlocked(THREAD_NOT_OWNED)
        .by("instagram.conversation-routing")
        .offers();
    assertThat(freely(open.accountRestricted(true)))
        .isBlocked(ACCOUNT_RESTRICTED, THREAD_NOT_OWNED)
        .by("instagram.account-restriction")
        .offers("switch_channel");
  }

  @Test
  void believesMetaThatTheWindowIsClosed() {
    WindowEvidence refused =
        WindowEvidence.of(Activity.MESSAGE, NOW.minusSeconds(60)).refused(NOW.minusSeconds(30));
    assertThat(freely(PolicyFacts.at(NOW).evidence(refused)))
        .isBlocked(WINDOW_CLOSED)
        .by("instagram.provider-answer");
  }

  private Decision freely(PolicyFactsDraft facts) {
    return decide(Intent.FreeForm.ANY, Author.Kind.HUMAN, facts);
  }

  private Decision says(Content content, PolicyFactsDraft facts) {
    return policy.decide(
        SendProposal.of(Intent.FreeForm.ANY, Author.Kind.HUMAN, content), facts.done());
  }

  private Decision tagged(String tag, PolicyFactsDraft facts) {
    return decide(tag(tag), Author.Kind.HUMAN, facts);
  }

  private Decision decide(Intent intent, Author.Kind author, PolicyFactsDraft facts) {
    return policy.decide(SendProposal.of(intent, author), facts.done());
  }

  private static Intent tag(String word) {
    return new Intent.Tagged(new MessageTag(word));
  }

  private static PolicyFactsDraft after(Activity activity, Duration ago) {
    return PolicyFacts.at(NOW).evidence(WindowEvidence.of(activity, NOW.minus(ago)));
  }
}
