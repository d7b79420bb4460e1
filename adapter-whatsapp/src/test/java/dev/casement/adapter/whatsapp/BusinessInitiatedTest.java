package dev.casement.adapter.whatsapp;

import static dev.casement.core.domain.policy.AllowReason.DIRECT_SEND;
import static dev.casement.core.domain.policy.AllowReason.TEMPLATE_ALLOWED;
import static dev.casement.core.domain.policy.AllowReason.WINDOW_OPEN;
import static dev.casement.core.domain.policy.BlockReason.BUDGET;
import static dev.casement.core.domain.policy.BlockReason.CAPABILITY_MISSING;
import static dev.casement.core.domain.policy.BlockReason.MARKETING_NOT_DELIVERED;
import static dev.casement.core.domain.policy.BlockReason.MESSAGING_LIMIT;
import static dev.casement.core.domain.policy.BlockReason.NOT_PERMITTED;
import static dev.casement.core.domain.policy.BlockReason.NOT_SUPPORTED;
import static dev.casement.core.domain.policy.BlockReason.OPTED_OUT;
import static dev.casement.core.domain.policy.BlockReason.OPT_IN_MISSING;
import static dev.casement.core.domain.policy.BlockReason.TEMPLATE_NOT_APPROVED;
import static dev.casement.core.domain.policy.BlockReason.TEMPLATE_PAUSED;
import static dev.casement.core.domain.policy.BlockReason.TEMPLATE_UNKNOWN;
import static dev.casement.core.domain.policy.BlockReason.WINDOW_CLOSED;
import static dev.casement.core.domain.policy.Decision.Warning.NO_OPT_IN;
import static dev.casement.core.domain.policy.Decision.Warning.OWN_RISK;
import static dev.casement.core.domain.template.TemplateCategory.AUTHENTICATION;
import static dev.casement.core.domain.template.TemplateCategory.MARKETING;
import static dev.casement.core.domain.template.TemplateCategory.SERVICE;
import static dev.casement.core.domain.template.TemplateCategory.UTILITY;
import static dev.casement.testkit.policy.DecisionAssert.assertThat;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaSource;
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
import org.junit.jupiter.params.provider.EnumSource;

/// Templates and Direct Send, rule by rule.
final class BusinessInitiatedTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final ConsentState ALL = new ConsentState(Set.of(Purpose.ALL), Set.of());

  private final WhatsAppPolicy policy = new WhatsAppPolicy();

  @Test
  void startsAndContinuesByATemplateThatTheCustomerAgreedTo() {
    assertThat(template(UTILITY, never().consent(ALL)))
        .isAllowed(TEMPLATE_ALLOWED)
        .by("whatsapp.template-outside-window")
        .as(Manner.ByTemplate.APPROVED)
        .warnsOf();
    assertThat(template(MARKETING, closed().consent(agreed(Purpose.MARKETING))))
        .isAllowed(TEMPLATE_ALLOWED);
  }

  @ParameterizedTest
  @EnumSource(
      value = TemplateCategory.class,
      names = {"UTILITY", "MARKETING", "AUTHENTICATION"})
  void needsConsentOfTheTemplatesPurposeOutsideTheWindow(TemplateCategory category) {
    for (PolicyFactsDraft facts : List.of(never(), closed())) {
      assertThat(template(category, facts))
          .isBlocked(OPT_IN_MISSING)
          .by("whatsapp.opt-in")
          .offers("ask_opt_in", "switch_channel", "send_link", "wait_for_customer");
      assertThat(template(category, facts.consent(agreed(category.purpose()))))
          .isAllowed(TEMPLATE_ALLOWED);
    }
    Purpose another = category == MARKETING ? Purpose.UTILITY : Purpose.MARKETING;
    assertThat(template(category, closed().consent(agreed(another)))).isBlocked(OPT_IN_MISSING);
  }

  @Test
  void warnsOfMarketingWithoutConsentInsideTheWindow() {
    assertThat(template(MARKETING, open())).isAllowed(TEMPLATE_ALLOWED).warnsOf(NO_OPT_IN);
    assertThat(template(MARKETING, open().consent(agreed(Purpose.MARKETING)))).warnsOf();
    assertThat(template(UTILITY, open())).isAllowed(TEMPLATE_ALLOWED).warnsOf();
  }

  @Test
  void blocksMarketingForGoodAfterAStop() {
    ConsentState stopped = new ConsentState(Set.of(Purpose.ALL), Set.of(Purpose.MARKETING));
    assertThat(template(MARKETING, open().consent(stopped)))
        .isBlocked(OPTED_OUT)
        .by("whatsapp.marketing-stop");
    assertThat(template(MARKETING, closed().consent(stopped))).isBlocked(OPTED_OUT);
    assertThat(template(UTILITY, closed().consent(stopped))).isAllowed(TEMPLATE_ALLOWED);
  }

  @Test
  void blocksEveryTemplateAfterAStopOfAll() {
    ConsentState stopped = new ConsentState(Set.of(Purpose.UTILITY), Set.of(Purpose.ALL));
    for (TemplateCategory category : List.of(UTILITY, MARKETING, AUTHENTICATION)) {
      assertThat(template(category, open().consent(stopped)))
          .isBlocked(OPTED_OUT)
          .by("whatsapp.opt-out");
    }
  }

  @ParameterizedTest
  @EnumSource(TemplateStatus.class)
  void sendsOnlyWhatMetaApproved(TemplateStatus status) {
    Decision decision = template(UTILITY, Optional.of(status), false, open());
    switch (status) {
      case APPROVED, FLAGGED -> assertThat(decision).isAllowed(TEMPLATE_ALLOWED);
      case PAUSED -> assertThat(decision).isBlocked(TEMPLATE_PAUSED).by("whatsapp.template-status");
      default ->
          assertThat(decision)
              .isBlocked(TEMPLATE_NOT_APPROVED)
              .by("whatsapp.template-status")
              .offers("send_template", "switch_channel");
    }
  }

  @Test
  void doesNotKnowATemplateThatTheAccountHasNot() {
    assertThat(template(UTILITY, Optional.empty(), false, closed()))
        .isBlocked(TEMPLATE_UNKNOWN, OPT_IN_MISSING);
  }

  @Test
  void sendsOneTemplateForAnOpenIssueAtTheCompanysRisk() {
    Optional<TemplateStatus> approved = Optional.of(TemplateStatus.APPROVED);
    assertThat(template(UTILITY, approved, true, closed().issueOpen(true)))
        .isAllowed(TEMPLATE_ALLOWED)
        .by("whatsapp.issue-resolution")
        .warnsOf(OWN_RISK);
    assertThat(template(UTILITY, approved, true, closed().issueOpen(true).consent(ALL)))
        .by("whatsapp.template-outside-window")
        .warnsOf();
    PolicyFactsDraft sent = closed().issueOpen(true).issueTemplateSent(true);
    assertThat(template(UTILITY, approved, true, sent)).isBlocked(OPT_IN_MISSING);
    assertThat(template(UTILITY, approved, true, closed())).isBlocked(OPT_IN_MISSING);
    assertThat(template(UTILITY, approved, false, closed().issueOpen(true)))
        .isBlocked(OPT_IN_MISSING);
    assertThat(template(MARKETING, approved, true, closed().issueOpen(true)))
        .isBlocked(OPT_IN_MISSING);
    assertThat(template(UTILITY, approved, true, never().issueOpen(true)))
        .isBlocked(OPT_IN_MISSING);
    ConsentState stopped = new ConsentState(Set.of(), Set.of(Purpose.ALL));
    assertThat(template(UTILITY, approved, true, closed().issueOpen(true).consent(stopped)))
        .isBlocked(OPTED_OUT);
  }

  @Test
  void deliversNoMarketingToUsAreaCodes() {
    for (String us : List.of("+1 212 555 0100", "+1 415 555 0100")) {
      PolicyFactsDraft facts = closed().consent(ALL).recipient(CustomerAddress.phone(us));
      assertThat(template(MARKETING, facts))
          .isBlocked(MARKETING_NOT_DELIVERED)
          .by("whatsapp.us-marketing-pause")
          .offers("switch_channel");
      assertThat(template(UTILITY, facts)).isAllowed(TEMPLATE_ALLOWED);
    }
    for (String other : List.of("+1 416 555 0100", "+1 876 555 0100", "+49 1520 0000000")) {
      PolicyFactsDraft facts = closed().consent(ALL).recipient(CustomerAddress.phone(other));
      assertThat(template(MARKETING, facts)).isAllowed(TEMPLATE_ALLOWED);
    }
  }

  @Test
  void readsTheCountryOfAUserId() {
    PolicyFactsDraft us = closed().consent(ALL).recipient(CustomerAddress.userId("US.9"));
    assertThat(template(MARKETING, us)).isBlocked(MARKETING_NOT_DELIVERED);
    PolicyFactsDraft de = closed().consent(ALL).recipient(CustomerAddress.userId("DE.9"));
    assertThat(template(MARKETING, de)).isAllowed(TEMPLATE_ALLOWED);
  }

  @Test
  void waitsWhileMetaHoldsMarketingBack() {
    PolicyFactsDraft held = closed().consent(ALL).marketingHeldUntil(NOW.plusMillis(1));
    assertThat(template(MARKETING, held))
        .isBlocked(MARKETING_NOT_DELIVERED)
        .by("whatsapp.per-user-marketing-limit");
    assertThat(template(UTILITY, held)).isAllowed(TEMPLATE_ALLOWED);
    assertThat(template(MARKETING, closed().consent(ALL).marketingHeldUntil(NOW)))
        .isAllowed(TEMPLATE_ALLOWED);
  }

  @Test
  void sendsNoPasscodeToAUserId() {
    PolicyFactsDraft facts = closed().consent(ALL).recipient(CustomerAddress.userId("DE.77"));
    assertThat(template(AUTHENTICATION, facts))
        .isBlocked(NOT_SUPPORTED)
        .by("whatsapp.user-id-authentication");
    assertThat(template(UTILITY, facts)).isAllowed(TEMPLATE_ALLOWED);
  }

  @Test
  void stopsAtThePortfoliosLimitOutsideTheWindowOnly() {
    assertThat(template(UTILITY, closed().consent(ALL).messagingLimitReached(true)))
        .isBlocked(MESSAGING_LIMIT)
        .by("whatsapp.messaging-limit");
    assertThat(template(UTILITY, open().messagingLimitReached(true))).isAllowed(TEMPLATE_ALLOWED);
  }

  @Test
  void spendsOnlyWhatThereIsAndWhoMay() {
    assertThat(template(UTILITY, closed().consent(ALL).mayPay(false)))
        .isBlocked(NOT_PERMITTED)
        .by("whatsapp.paid-templates");
    assertThat(template(UTILITY, closed().consent(ALL).budgetSpent(true)))
        .isBlocked(BUDGET)
        .by("whatsapp.budget");
    assertThat(template(UTILITY, closed().mayPay(false).budgetSpent(true)))
        .isBlocked(OPT_IN_MISSING, BUDGET, NOT_PERMITTED);
  }

  @Test
  void sendsFreeTemplatesWithoutPermissionWhileTheyWereFree() {
    assertThat(template(UTILITY, openAt("2026-09-30T23:59:59.999Z").mayPay(false)))
        .isAllowed(TEMPLATE_ALLOWED);
    assertThat(template(UTILITY, openAt("2026-10-01T00:00:00Z").mayPay(false)))
        .isBlocked(NOT_PERMITTED);
    assertThat(template(UTILITY, openAt("2025-06-30T23:59:59.999Z").mayPay(false)))
        .isBlocked(NOT_PERMITTED);
    assertThat(template(MARKETING, openAt("2026-01-01T00:00:00Z").mayPay(false)))
        .isBlocked(NOT_PERMITTED);
  }

  @Test
  void sendsDirectlyWhereTheAccountMay() {
    PolicyFactsDraft granted = closed().consent(ALL).capabilities(Set.of(Capability.DIRECT_SEND));
    assertThat(direct(UTILITY, granted))
        .isAllowed(DIRECT_SEND)
        .by("whatsapp.direct-send")
        .as(new Manner.Directly(UTILITY));
    assertThat(direct(UTILITY, closed().consent(ALL)))
        .isBlocked(CAPABILITY_MISSING)
        .by("whatsapp.direct-send");
    assertThat(direct(UTILITY, closed().capabilities(Set.of(Capability.DIRECT_SEND))))
        .isBlocked(OPT_IN_MISSING);
    assertThat(direct(MARKETING, granted)).isBlocked(NOT_SUPPORTED).by("whatsapp.direct-send");
    assertThat(direct(AUTHENTICATION, granted)).isAllowed(DIRECT_SEND);
    assertThat(direct(AUTHENTICATION, granted.recipient(CustomerAddress.userId("DE.77"))))
        .isBlocked(NOT_SUPPORTED)
        .by("whatsapp.user-id-authentication");
  }

  @Test
  void needsNoDirectSendInsideTheWindow() {
    assertThat(direct(UTILITY, open())).isAllowed(WINDOW_OPEN).as(Manner.Plain.ANSWER);
    assertThat(direct(SERVICE, open())).isAllowed(WINDOW_OPEN);
    PolicyFactsDraft granted = closed().consent(ALL).capabilities(Set.of(Capability.DIRECT_SEND));
    assertThat(direct(SERVICE, granted)).isBlocked(WINDOW_CLOSED);
  }

  @Test
  void sendsNoSoundPlaceOrStickerDirectly() {
    PolicyFactsDraft granted = closed().consent(ALL).capabilities(Set.of(Capability.DIRECT_SEND));
    Content image = media(Content.MediaKind.IMAGE);
    assertThat(direct(UTILITY, image, granted)).isAllowed(DIRECT_SEND);
    assertThat(direct(AUTHENTICATION, image, granted))
        .isBlocked(NOT_SUPPORTED)
        .by("whatsapp.direct-send-content");
    for (Content refused :
        List.of(
            media(Content.MediaKind.AUDIO),
            media(Content.MediaKind.STICKER),
            new Content.Location(1, 2, Optional.empty(), Optional.empty()))) {
      assertThat(direct(UTILITY, refused, granted))
          .isBlocked(NOT_SUPPORTED)
          .by("whatsapp.direct-send-content");
    }
  }

  private Decision template(TemplateCategory category, PolicyFactsDraft facts) {
    return template(category, Optional.of(TemplateStatus.APPROVED), false, facts);
  }

  private Decision template(
      TemplateCategory category,
      Optional<TemplateStatus> status,
      boolean issueResolution,
      PolicyFactsDraft facts) {
    Intent intent =
        new Intent.ByTemplate(Optional.of("order_shipped"), category, status, issueResolution);
    return policy.decide(SendProposal.of(intent, Author.Kind.AUTOMATION), facts.done());
  }

  private Decision direct(TemplateCategory category, PolicyFactsDraft facts) {
    SendProposal proposal = SendProposal.of(new Intent.Direct(category), Author.Kind.AUTOMATION);
    return policy.decide(proposal, facts.done());
  }

  private Decision direct(TemplateCategory category, Content content, PolicyFactsDraft facts) {
    SendProposal proposal =
        SendProposal.of(new Intent.Direct(category), Author.Kind.AUTOMATION, content);
    return policy.decide(proposal, facts.done());
  }

  private static Content media(Content.MediaKind kind) {
    return new Content.Media(
        kind, MediaSource.link("https://shop.example/file"), Optional.empty(), Optional.empty());
  }

  private static PolicyFactsDraft never() {
    return PolicyFacts.at(NOW);
  }

  private static PolicyFactsDraft closed() {
    return PolicyFacts.at(NOW)
        .evidence(WindowEvidence.of(Activity.MESSAGE, NOW.minus(Duration.ofDays(3))));
  }

  private static PolicyFactsDraft open() {
    return PolicyFacts.at(NOW).evidence(WindowEvidence.of(Activity.MESSAGE, NOW.minusSeconds(60)));
  }

  private static PolicyFactsDraft openAt(String moment) {
    Instant now = Instant.parse(moment);
    return PolicyFacts.at(now).evidence(WindowEvidence.of(Activity.MESSAGE, now.minusSeconds(60)));
  }

  private static ConsentState agreed(Purpose purpose) {
    return new ConsentState(Set.of(purpose), Set.of());
  }
}
