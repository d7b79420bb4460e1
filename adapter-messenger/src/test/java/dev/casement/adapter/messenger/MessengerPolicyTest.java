package dev.casement.adapter.messenger;

import static dev.casement.core.domain.policy.AllowReason.EXTRA_MESSAGE;
import static dev.casement.core.domain.policy.AllowReason.HUMAN_AGENT;
import static dev.casement.core.domain.policy.AllowReason.PRIVATE_REPLY;
import static dev.casement.core.domain.policy.AllowReason.TAG_ALLOWED;
import static dev.casement.core.domain.policy.AllowReason.TEMPLATE_ALLOWED;
import static dev.casement.core.domain.policy.AllowReason.WINDOW_OPEN;
import static dev.casement.core.domain.policy.BlockReason.ACCOUNT_RESTRICTED;
import static dev.casement.core.domain.policy.BlockReason.AUTOMATION_NOT_ALLOWED;
import static dev.casement.core.domain.policy.BlockReason.CAPABILITY_MISSING;
import static dev.casement.core.domain.policy.BlockReason.NEVER_CONTACTED;
import static dev.casement.core.domain.policy.BlockReason.NOT_SUPPORTED;
import static dev.casement.core.domain.policy.BlockReason.OPTED_OUT;
import static dev.casement.core.domain.policy.BlockReason.TAG_ENDED;
import static dev.casement.core.domain.policy.BlockReason.TEMPLATE_PAUSED;
import static dev.casement.core.domain.policy.BlockReason.TEMPLATE_UNKNOWN;
import static dev.casement.core.domain.policy.BlockReason.THREAD_NOT_OWNED;
import static dev.casement.core.domain.policy.BlockReason.WINDOW_CLOSED;
import static dev.casement.testkit.policy.DecisionAssert.assertThat;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messenger, rule by rule.
final class MessengerPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Set<Capability> AGENTS = Set.of(Capability.HUMAN_AGENT);
  private static final Set<Capability> TEMPLATES = Set.of(Capability.UTILITY_TEMPLATES);
  private static final Set<Capability> REPLIES = Set.of(Capability.PRIVATE_REPLY);

  private final MessengerPolicy policy = new MessengerPolicy();

  @ParameterizedTest
  @EnumSource(
      value = Activity.class,
      names = {"MESSAGE", "AD_MESSAGE", "POSTBACK", "REACTION", "REFERRAL", "OPT_IN"})
  void opensForTwentyFourHours(Activity activity) {
    assertThat(freely(after(activity, DAY.minusMillis(1))))
        .isAllowed(WINDOW_OPEN)
        .by("messenger.standard-messaging-window")
        .as(Manner.Plain.ANSWER)
        .until(NOW.plusMillis(1));
  }

  @Test
  void blocksFreeTextWhenWindowClosed() {
    assertThat(freely(after(Activity.MESSAGE, DAY)))
        .isBlocked(WINDOW_CLOSED)
        .by("messenger.standard-messaging-window")
        .offers("switch_channel", "hold", "send_link", "wait_for_customer");
  }

  @Test
  void offersWhatThePageWasGranted() {
    Set<Capability> both = Set.of(Capability.HUMAN_AGENT, Capability.UTILITY_TEMPLATES);
    PolicyFactsDraft closed = after(Activity.MESSAGE, DAY).capabilities(both);
    assertThat(freely(closed))
        .offers(
            "send_template",
            "human_agent",
            "switch_channel",
            "hold",
            "send_link",
            "wait_for_customer");
    assertThat(decide(Intent.FreeForm.ANY, Author.Kind.AUTOMATION, closed))
        .offers("send_template", "switch_channel", "hold", "send_link", "wait_for_customer");
    assertThat(freely(after(Activity.MESSAGE, WEEK).capabilities(AGENTS)))
        .offers("switch_channel", "hold", "send_link", "wait_for_customer");
  }

  @Test
  void waitsForWhoNeverWrote() {
    assertThat(freely(PolicyFacts.at(NOW)))
        .isBlocked(NEVER_CONTACTED)
        .by("messenger.customer-writes-first")
        .offers("switch_channel", "send_link", "wait_for_customer");
  }

  @Test
  void letsAPersonTryForAWeekAfterAnAdSinceSeptember2026() {
    PolicyFactsDraft ad = after(Activity.AD_MESSAGE, WEEK.minusMillis(1));
    assertThat(freely(ad)).isPossible().by("messenger.ad-window").until(NOW.plusMillis(1));
    assertThat(decide(Intent.FreeForm.ANY, Author.Kind.AUTOMATION, ad))
        .isBlocked(AUTOMATION_NOT_ALLOWED)
        .by("messenger.ad-window");
    assertThat(freely(after(Activity.AD_MESSAGE, WEEK))).isBlocked(WINDOW_CLOSED);
    assertThat(freely(after(Activity.UNSUPPORTED, DAY.minusMillis(1))))
        .isPossible()
        .by("messenger.unconfirmed-openers");
  }

  @Test
  void missesNoCapabilityForACommentWhileTheAdWindowMayBeOpen() {
    PolicyFactsDraft ad = after(Activity.AD_MESSAGE, DAY).commentedAt(NOW);
    assertThat(freely(ad)).isPossible().by("messenger.ad-window");
    assertThat(decide(Intent.FreeForm.ANY, Author.Kind.AUTOMATION, ad))
        .isBlocked(AUTOMATION_NOT_ALLOWED)
        .by("messenger.ad-window");
  }

  @Test
  void sentOneExtraMessageUntilMarch2020() {
    Instant last = Instant.parse("2020-03-03T23:59:59.999Z");
    Instant end = Instant.parse("2020-03-04T00:00:00Z");
    assertThat(freely(at(last, DAY)))
        .isAllowed(EXTRA_MESSAGE)
        .by("messenger.extra-message")
        .as(Manner.Plain.ANSWER)
        .until(end);
    assertThat(freely(at(last, DAY).sentSinceClosed(1)))
        .isBlocked(WINDOW_CLOSED)
        .by("messenger.extra-message");
    assertThat(freely(at(end, DAY))).isBlocked(WINDOW_CLOSED);
    assertThat(freely(PolicyFacts.at(last))).isBlocked(NEVER_CONTACTED);
    assertThat(freely(at(Instant.parse("2020-01-15T00:00:00Z"), DAY))).isAllowed(EXTRA_MESSAGE);
  }

  @Test
  void letsAPersonAnswerFromADayToExactlyAWeek() {
    assertThat(tagged("HUMAN_AGENT", after(Activity.MESSAGE, DAY).capabilities(AGENTS)))
        .isAllowed(HUMAN_AGENT)
        .by("messenger.human-agent")
        .as(new Manner.UnderTag(MessageTag.HUMAN_AGENT))
        .until(NOW.minus(DAY).plus(WEEK));
    PolicyFactsDraft late = after(Activity.MESSAGE, WEEK.minusMillis(1)).capabilities(AGENTS);
    assertThat(tagged("HUMAN_AGENT", late)).isAllowed(HUMAN_AGENT);
    assertThat(tagged("HUMAN_AGENT", after(Activity.MESSAGE, WEEK).capabilities(AGENTS)))
        .isBlocked(WINDOW_CLOSED)
        .by("messenger.human-agent");
  }

  @Test
  void sendsWithoutTagInsideTheWindow() {
    PolicyFactsDraft open = after(Activity.MESSAGE, DAY.minusMillis(1));
    assertThat(tagged("HUMAN_AGENT", open)).isAllowed(WINDOW_OPEN).as(Manner.Plain.ANSWER);
    assertThat(decide(tag("HUMAN_AGENT"), Author.Kind.AUTOMATION, open)).isAllowed(WINDOW_OPEN);
  }

  @Test
  void keepsHumanAgentFromProgramsAndFromPagesWithoutTheFeature() {
    PolicyFactsDraft granted = after(Activity.MESSAGE, DAY).capabilities(AGENTS);
    assertThat(decide(tag("HUMAN_AGENT"), Author.Kind.AUTOMATION, granted))
        .isBlocked(AUTOMATION_NOT_ALLOWED)
        .by("messenger.human-agent");
    assertThat(tagged("HUMAN_AGENT", after(Activity.MESSAGE, DAY)))
        .isBlocked(CAPABILITY_MISSING)
        .by("messenger.human-agent");
    assertThat(tagged("HUMAN_AGENT", PolicyFacts.at(NOW).capabilities(AGENTS)))
        .isBlocked(NEVER_CONTACTED);
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED_EVENT_UPDATE, 2026-04-27, messenger.update-tags",
    "POST_PURCHASE_UPDATE, 2026-04-27, messenger.update-tags",
    "ACCOUNT_UPDATE, 2026-04-27, messenger.update-tags",
    "APPLICATION_UPDATE, 2020-03-04, messenger.first-tags",
    "APPOINTMENT_UPDATE, 2020-03-04, messenger.first-tags",
    "BUSINESS_PRODUCTIVITY, 2020-03-04, messenger.first-tags",
    "COMMUNITY_ALERT, 2020-03-04, messenger.first-tags",
    "CONFIRMED_EVENT_REMINDER, 2020-03-04, messenger.first-tags",
    "FEATURE_FUNCTIONALITY_UPDATE, 2020-03-04, messenger.first-tags",
    "GAME_EVENT, 2020-03-04, messenger.first-tags",
    "ISSUE_RESOLUTION, 2020-03-04, messenger.first-tags",
    "PAIRING_UPDATE, 2020-03-04, messenger.first-tags",
    "PAYMENT_UPDATE, 2020-03-04, messenger.first-tags",
    "PERSONAL_FINANCE_UPDATE, 2020-03-04, messenger.first-tags",
    "RESERVATION_UPDATE, 2020-03-04, messenger.first-tags",
    "SHIPPING_UPDATE, 2020-03-04, messenger.first-tags",
    "TICKET_UPDATE, 2020-03-04, messenger.first-tags",
    "TRANSPORTATION_UPDATE, 2020-03-04, messenger.first-tags",
  })
  void tookEachTagUntilItsEnd(String tag, String day, String rule) {
    Instant end = Instant.parse(day + "T00:00:00Z");
    assertThat(tagged(tag, at(end.minusMillis(1), DAY)))
        .isAllowed(TAG_ALLOWED)
        .by(rule)
        .as(new Manner.UnderTag(new MessageTag(tag)))
        .until(end);
    assertThat(tagged(tag, at(end, DAY)))
        .isBlocked(TAG_ENDED)
        .by(rule)
        .offers("switch_channel", "hold", "send_link", "wait_for_customer");
    assertThat(tagged(tag, at(end.minusMillis(1), Duration.ofHours(1)))).isAllowed(WINDOW_OPEN);
    assertThat(tagged(tag, at(end, Duration.ofHours(1)))).isBlocked(TAG_ENDED).offers();
  }

  @Test
  void takesTheNewsTagFromNewsPagesOnly() {
    PolicyFactsDraft closed = after(Activity.MESSAGE, DAY);
    assertThat(tagged("NON_PROMOTIONAL_SUBSCRIPTION", closed))
        .isBlocked(CAPABILITY_MISSING)
        .by("messenger.news-tag");
    assertThat(
            tagged(
                "NON_PROMOTIONAL_SUBSCRIPTION", closed.capabilities(Set.of(Capability.NEWS_PAGE))))
        .isAllowed(TAG_ALLOWED);
  }

  @Test
  void refusesTagsThatAreGoneOrNeverWere() {
    PolicyFactsDraft closed = after(Activity.MESSAGE, DAY);
    assertThat(tagged("CUSTOMER_FEEDBACK", closed))
        .isBlocked(TAG_ENDED)
        .by("messenger.customer-feedback-tag");
    assertThat(tagged("NO_SUCH_TAG", closed)).isBlocked(NOT_SUPPORTED).by("messenger.known-tags");
  }

  @Test
  void answersACommentInPrivateOnceWithinAWeek() {
    PolicyFactsDraft commented =
        PolicyFacts.at(NOW).commentedAt(NOW.minus(WEEK).plusMillis(1)).capabilities(REPLIES);
    assertThat(freely(commented))
        .isAllowed(PRIVATE_REPLY)
        .by("messenger.private-reply")
        .as(Manner.PrivateReply.ONCE)
        .until(NOW.plusMillis(1));
    assertThat(decide(Intent.FreeForm.ANY, Author.Kind.AUTOMATION, commented))
        .isAllowed(PRIVATE_REPLY);
    assertThat(freely(commented.privateReplySent(true)))
        .isBlocked(NEVER_CONTACTED)
        .by("messenger.private-reply");
    assertThat(freely(PolicyFacts.at(NOW).commentedAt(NOW.minus(WEEK)).capabilities(REPLIES)))
        .isBlocked(NEVER_CONTACTED)
        .by("messenger.private-reply");
    assertThat(freely(PolicyFacts.at(NOW).commentedAt(NOW)))
        .isBlocked(CAPABILITY_MISSING, NEVER_CONTACTED)
        .by("messenger.private-reply");
  }

  @Test
  void prefersTheOpenWindowToThePrivateReply() {
    PolicyFactsDraft both =
        after(Activity.MESSAGE, Duration.ofHours(1)).commentedAt(NOW).capabilities(REPLIES);
    assertThat(freely(both)).isAllowed(WINDOW_OPEN);
  }

  @Test
  void opensNoWindowForACommentAlone() {
    assertThat(freely(after(Activity.COMMENT, Duration.ZERO))).isBlocked(NEVER_CONTACTED);
  }

  @Test
  void sendsUtilityTemplatesAtAnyTimeToWhoEverWrote() {
    for (Duration ago : List.of(Duration.ofHours(1), DAY, Duration.ofDays(400))) {
      assertThat(template(TemplateCategory.UTILITY, after(Activity.MESSAGE, ago)))
          .isBlocked(CAPABILITY_MISSING)
          .by("messenger.utility-templates");
      assertThat(
              template(
                  TemplateCategory.UTILITY, after(Activity.MESSAGE, ago).capabilities(TEMPLATES)))
          .isAllowed(TEMPLATE_ALLOWED)
          .by("messenger.utility-templates")
          .as(Manner.ByTemplate.APPROVED);
    }
    assertThat(template(TemplateCategory.UTILITY, PolicyFacts.at(NOW).capabilities(TEMPLATES)))
        .isBlocked(NEVER_CONTACTED)
        .by("messenger.customer-writes-first");
  }

  @ParameterizedTest
  @EnumSource(
      value = TemplateCategory.class,
      names = {"MARKETING", "AUTHENTICATION"})
  void carriesNoMarketingAndNoPasscodes(TemplateCategory category) {
    assertThat(template(category, after(Activity.MESSAGE, DAY).capabilities(TEMPLATES)))
        .isBlocked(NOT_SUPPORTED)
        .by("messenger.no-marketing-templates");
  }

  @Test
  void sendsOnlyApprovedTemplatesAndHonoursAStop() {
    PolicyFactsDraft closed = after(Activity.MESSAGE, DAY).capabilities(TEMPLATES);
    assertThat(template(Optional.of(TemplateStatus.PAUSED), closed))
        .isBlocked(TEMPLATE_PAUSED)
        .by("messenger.template-status");
    assertThat(template(Optional.empty(), closed)).isBlocked(TEMPLATE_UNKNOWN);
    ConsentState stopped = new ConsentState(Set.of(), Set.of(Purpose.ALL));
    assertThat(template(TemplateCategory.UTILITY, closed.consent(stopped)))
        .isBlocked(OPTED_OUT)
        .by("messenger.opt-out");
    assertThat(freely(closed)).offers("switch_channel", "hold", "send_link", "wait_for_customer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTILITY", "SERVICE"})
  void knowsNoDirectSend(TemplateCategory category) {
    assertThat(decide(new Intent.Direct(category), Author.Kind.HUMAN, after(Activity.MESSAGE, DAY)))
        .isBlocked(NOT_SUPPORTED)
        .by("messenger.no-direct-send");
  }

  @Test
  void sendsNothingWhereMetaOrAnotherAppIsInTheWay() {
    PolicyFactsDraft open = after(Activity.MESSAGE, Duration.ofHours(1));
    assertThat(freely(open.ownedByOther(true)))
        .isBlocked(THREAD_NOT_OWNED)
        .by("messenger.conversation-routing")
        .offers();
    assertThat(freely(open.accountRestricted(true)))
        .isBlocked(ACCOUNT_RESTRICTED, THREAD_NOT_OWNED)
        .by("messenger.account-restriction");
  }

  @Test
  void believesMetaThatTheWindowIsClosed() {
    WindowEvidence refused =
        WindowEvidence.of(Activity.MESSAGE, NOW.minusSeconds(60)).refused(NOW.minusSeconds(30));
    assertThat(freely(PolicyFacts.at(NOW).evidence(refused).capabilities(AGENTS)))
        .isBlocked(WINDOW_CLOSED)
        .by("messenger.provider-answer")
        .offers("human_agent", "switch_channel", "hold", "send_link", "wait_for_customer");
    assertThat(tagged("HUMAN_AGENT", PolicyFacts.at(NOW).evidence(refused).capabilities(AGENTS)))
        .isAllowed(HUMAN_AGENT);
  }

  private Decision freely(PolicyFactsDraft facts) {
    return decide(Intent.FreeForm.ANY, Author.Kind.HUMAN, facts);
  }

  private Decision tagged(String tag, PolicyFactsDraft facts) {
    return decide(tag(tag), Author.Kind.HUMAN, facts);
  }

  private Decision template(TemplateCategory category, PolicyFactsDraft facts) {
    return decide(Intent.ByTemplate.approved(category), Author.Kind.AUTOMATION, facts);
  }

  private Decision template(Optional<TemplateStatus> status, PolicyFactsDraft facts) {
    Intent intent =
        new Intent.ByTemplate(Optional.of("reminder"), TemplateCategory.UTILITY, status, false);
    return decide(intent, Author.Kind.AUTOMATION, facts);
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

  private static PolicyFactsDraft at(Instant now, Duration ago) {
    return PolicyFacts.at(now).evidence(WindowEvidence.of(Activity.MESSAGE, now.minus(ago)));
  }
}
