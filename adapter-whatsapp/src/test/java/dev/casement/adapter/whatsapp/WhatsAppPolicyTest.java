package dev.casement.adapter.whatsapp;

import static dev.casement.core.domain.policy.AllowReason.TEMPLATE_ALLOWED;
import static dev.casement.core.domain.policy.AllowReason.WINDOW_OPEN;
import static dev.casement.core.domain.policy.BlockReason.ACCOUNT_RESTRICTED;
import static dev.casement.core.domain.policy.BlockReason.AUTOMATION_NOT_ALLOWED;
import static dev.casement.core.domain.policy.BlockReason.CONTENT_LIMIT;
import static dev.casement.core.domain.policy.BlockReason.NEVER_CONTACTED;
import static dev.casement.core.domain.policy.BlockReason.NOT_SUPPORTED;
import static dev.casement.core.domain.policy.BlockReason.THREAD_NOT_OWNED;
import static dev.casement.core.domain.policy.BlockReason.WINDOW_CLOSED;
import static dev.casement.testkit.policy.DecisionAssert.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.message.QuickReplies;
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

/// Free messages on WhatsApp, rule by rule.
final class WhatsAppPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final SendProposal BY_PROGRAM =
      SendProposal.of(Intent.FreeForm.ANY, Author.Kind.AUTOMATION);

  private final WhatsAppPolicy policy = new WhatsAppPolicy();

  @Test
  void answersFreelyWithinTwentyFourHours() {
    assertThat(freely(wrote(DAY.minusMillis(1))))
        .isAllowed(WINDOW_OPEN)
        .by("whatsapp.customer-service-window")
        .as(Manner.Plain.ANSWER)
        .until(NOW.plusMillis(1));
  }

  @Test
  void blocksFreeTextWhenWindowClosed() {
    assertThat(freely(wrote(DAY)))
        .isBlocked(WINDOW_CLOSED)
        .by("whatsapp.customer-service-window")
        .offers("send_template", "switch_channel", "hold", "send_link", "wait_for_customer");
  }

  @Test
  void blocksFreeTextToWhomNeverWrote() {
    assertThat(freely(PolicyFacts.at(NOW)))
        .isBlocked(NEVER_CONTACTED)
        .by("whatsapp.customer-service-window")
        .offers("send_template", "switch_channel", "hold", "send_link", "wait_for_customer");
  }

  @Test
  void staysOpenForAMessageFromTheNearFuture() {
    assertThat(freely(wrote(Duration.ofSeconds(-3)))).isAllowed(WINDOW_OPEN);
  }

  @Test
  void offersNoTemplateToWhomStoppedEverything() {
    ConsentState stopped = new ConsentState(Set.of(), Set.of(Purpose.ALL));
    assertThat(freely(wrote(DAY).consent(stopped)))
        .isBlocked(WINDOW_CLOSED)
        .offers("switch_channel", "hold", "send_link", "wait_for_customer");
    assertThat(freely(wrote(Duration.ofHours(1)).consent(stopped))).isAllowed(WINDOW_OPEN);
  }

  @Test
  void countsCallsSinceTheirDayOnly() {
    Instant since = Instant.parse("2024-10-01T00:00:00Z");
    for (Activity call : List.of(Activity.CALL, Activity.ACCEPTED_CALL)) {
      assertThat(freely(after(call, since.minusMillis(1), since))).isBlocked(NEVER_CONTACTED);
      assertThat(freely(after(call, since, since.plusSeconds(1)))).isAllowed(WINDOW_OPEN);
    }
  }

  @Test
  void letsAPersonTryAfterAReaction() {
    for (Activity unsure : List.of(Activity.REACTION, Activity.UNSUPPORTED)) {
      PolicyFactsDraft facts = after(unsure, NOW.minus(DAY).plusMillis(1), NOW);
      assertThat(freely(facts))
          .isPossible()
          .by("whatsapp.unconfirmed-openers")
          .until(NOW.plusMillis(1));
      assertThat(decide(BY_PROGRAM, facts))
          .isBlocked(AUTOMATION_NOT_ALLOWED)
          .by("whatsapp.unconfirmed-openers");
      assertThat(freely(after(unsure, NOW.minus(DAY), NOW))).isBlocked(WINDOW_CLOSED);
    }
  }

  @Test
  void believesMetaThatTheWindowIsClosedUntilTheCustomerWritesAgain() {
    WindowEvidence written = WindowEvidence.of(Activity.MESSAGE, NOW.minusSeconds(7200));
    WindowEvidence refused = written.refused(NOW.minusSeconds(3600));
    assertThat(freely(PolicyFacts.at(NOW).evidence(refused)))
        .isBlocked(WINDOW_CLOSED)
        .by("whatsapp.provider-answer");
    WindowEvidence again = refused.with(Activity.MESSAGE, NOW.minusSeconds(60));
    assertThat(freely(PolicyFacts.at(NOW).evidence(again))).isAllowed(WINDOW_OPEN);
  }

  @Test
  void forgetsAReactionThatWasBeforeMetasRefusal() {
    WindowEvidence evidence =
        WindowEvidence.of(Activity.REACTION, NOW.minusSeconds(60)).refused(NOW.minusSeconds(30));
    assertThat(freely(PolicyFacts.at(NOW).evidence(evidence))).isBlocked(NEVER_CONTACTED);
  }

  @Test
  void writesToUserIdsSinceJuly2026() {
    Instant since = Instant.parse("2026-07-01T00:00:00Z");
    CustomerAddress userId = CustomerAddress.userId("DE.77");
    assertThat(
            freely(
                after(Activity.MESSAGE, since.minusSeconds(60), since.minusMillis(1))
                    .recipient(userId)))
        .isBlocked(NOT_SUPPORTED)
        .by("whatsapp.user-id-recipients");
    assertThat(freely(after(Activity.MESSAGE, since.minusSeconds(60), since).recipient(userId)))
        .isAllowed(WINDOW_OPEN);
  }

  @Test
  void sendsNothingFromARestrictedAccount() {
    assertThat(freely(wrote(DAY).accountRestricted(true)))
        .isBlocked(ACCOUNT_RESTRICTED, WINDOW_CLOSED)
        .by("whatsapp.account-restriction")
        .offers("switch_channel");
  }

  @Test
  void answersNobodyWhileAnsweringIsForbidden() {
    Duration hour = Duration.ofHours(1);
    assertThat(freely(wrote(hour).forbidden(Set.of(Forbidden.ANSWERING))))
        .isBlocked(ACCOUNT_RESTRICTED)
        .by("whatsapp.account-restriction");
    assertThat(freely(wrote(hour).forbidden(Set.of(Forbidden.STARTING, Forbidden.DIRECT_SEND))))
        .isAllowed(WINDOW_OPEN);
  }

  @Test
  void writesToNoGroup() {
    assertThat(freely(wrote(Duration.ofHours(1)).recipient(CustomerAddress.group("G.1"))))
        .isBlocked(NOT_SUPPORTED)
        .by("whatsapp.groups");
  }

  @Test
  void sendsTemplatesAsFarAsTheRestrictionLetsIt() {
    SendProposal utility =
        SendProposal.of(Intent.ByTemplate.approved(TemplateCategory.UTILITY), Author.Kind.HUMAN);
    SendProposal marketing =
        SendProposal.of(Intent.ByTemplate.approved(TemplateCategory.MARKETING), Author.Kind.HUMAN);
    ConsentState all = new ConsentState(Set.of(Purpose.ALL), Set.of());
    Set<Forbidden> starting = Set.of(Forbidden.STARTING);
    assertThat(decide(utility, wrote(DAY).consent(all).forbidden(starting)))
        .isBlocked(ACCOUNT_RESTRICTED)
        .by("whatsapp.account-restriction");
    assertThat(decide(utility, wrote(Duration.ofHours(1)).consent(all).forbidden(starting)))
        .isAllowed(TEMPLATE_ALLOWED);
    Set<Forbidden> utilities = Set.of(Forbidden.UTILITY_TEMPLATES);
    assertThat(decide(utility, wrote(Duration.ofHours(1)).consent(all).forbidden(utilities)))
        .isBlocked(ACCOUNT_RESTRICTED);
    assertThat(decide(marketing, wrote(DAY).consent(all).forbidden(utilities)))
        .isAllowed(TEMPLATE_ALLOWED);
  }

  @Test
  void leavesAThreadToTheAppThatHoldsIt() {
    assertThat(freely(wrote(Duration.ofHours(1)).ownedByOther(true)))
        .isBlocked(THREAD_NOT_OWNED)
        .by("whatsapp.conversation-routing")
        .offers();
  }

  @Test
  void knowsNoTags() {
    for (String tag : List.of("HUMAN_AGENT", "ACCOUNT_UPDATE")) {
      SendProposal tagged =
          SendProposal.of(new Intent.Tagged(new MessageTag(tag)), Author.Kind.HUMAN);
      assertThat(decide(tagged, wrote(DAY)))
          .isBlocked(NOT_SUPPORTED)
          .by("whatsapp.no-message-tags")
          .offers("send_template", "switch_channel", "send_link", "wait_for_customer");
    }
  }

  @Test
  void namesTheLimitAlsoOfATextThatMayNotGoAnyway() {
    SendProposal tooLong = saying(Content.Text.of("x".repeat(4097)));
    assertThat(decide(tooLong, wrote(Duration.ofHours(1))))
        .isBlocked(CONTENT_LIMIT)
        .by("whatsapp.content-limits")
        .passes("text", 4096, 4097, "characters")
        .offers();
    assertThat(decide(tooLong, wrote(DAY)))
        .isBlocked(WINDOW_CLOSED, CONTENT_LIMIT)
        .by("whatsapp.customer-service-window")
        .offers("send_template", "switch_channel", "send_link", "wait_for_customer");
  }

  @Test
  void hasNoQuickReplies() {
    SendProposal replies =
        saying(QuickReplies.of("Which?", List.of(new Content.Choice("1", "One"))));
    assertThat(decide(replies, wrote(Duration.ofHours(1))))
        .isBlocked(NOT_SUPPORTED)
        .by("whatsapp.content-kinds");
  }

  @Test
  void asksNoConsentForAnswersAndChargesNoPermission() {
    PolicyFactsDraft facts = wrote(Duration.ofHours(1)).mayPay(false);
    assertThat(freely(facts.messagingLimitReached(true))).isAllowed(WINDOW_OPEN);
  }

  @Test
  void takesTemplatesInsideTheWindowByTheSameRule() {
    SendProposal template =
        SendProposal.of(
            Intent.ByTemplate.approved(TemplateCategory.UTILITY), Author.Kind.AUTOMATION);
    assertThat(decide(template, wrote(Duration.ofHours(1))))
        .isAllowed(TEMPLATE_ALLOWED)
        .by("whatsapp.customer-service-window")
        .as(Manner.ByTemplate.APPROVED);
  }

  private Decision freely(PolicyFactsDraft facts) {
    return decide(SendProposal.FREE_FORM, facts);
  }

  private Decision decide(SendProposal proposal, PolicyFactsDraft facts) {
    return policy.decide(proposal, facts.done());
  }

  private static SendProposal saying(Content content) {
    return SendProposal.of(Intent.FreeForm.ANY, Author.Kind.HUMAN, content);
  }

  private static PolicyFactsDraft wrote(Duration ago) {
    return after(Activity.MESSAGE, NOW.minus(ago), NOW);
  }

  private static PolicyFactsDraft after(Activity activity, Instant at, Instant now) {
    return PolicyFacts.at(now).evidence(WindowEvidence.of(activity, at));
  }
}
