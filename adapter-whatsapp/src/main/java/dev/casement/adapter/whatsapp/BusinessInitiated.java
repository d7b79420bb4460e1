package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.TemplateCategory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the company may say without having been asked: templates, and Direct Send in their place.
final class BusinessInitiated {

  private static final Decision.Warning NO_OPT_IN = Decision.Warning.NO_OPT_IN;
  private static final Decision.Warning OWN_RISK = Decision.Warning.OWN_RISK;

  private BusinessInitiated() {}

  static Decision byTemplate(Question question, Intent.ByTemplate template) {
    TemplateCategory category = template.category();
    boolean waived = isForOpenIssue(question, template);
    Objections objections =
        WhatsAppPolicy.general(question)
            .and(ofRestriction(question, category == TemplateCategory.UTILITY, false))
            .and(ofAuthentication(question, category))
            .and(Question.ofState(template, WhatsAppRules.TEMPLATE_STATUS))
            .and(ofConsent(question, category, waived))
            .and(ofMarketing(question, category))
            .and(ofReach(question))
            .and(Spending.onTemplate(question, category));
    if (!objections.isEmpty()) {
      return WhatsAppPolicy.refused(question, objections);
    }
    boolean agreed = question.isAgreedTo(category.purpose());
    if (question.isInWindow()) {
      return question.allowed(
          AllowReason.TEMPLATE_ALLOWED,
          WhatsAppRules.WINDOW,
          Manner.ByTemplate.APPROVED,
          agreed ? Optional.empty() : question.window().closesAt(),
          warnings(
              question, category, category == TemplateCategory.MARKETING && !agreed, NO_OPT_IN));
    }
    return question.allowed(
        AllowReason.TEMPLATE_ALLOWED,
        agreed ? WhatsAppRules.TEMPLATE_OUTSIDE : WhatsAppRules.ISSUE_RESOLUTION,
        Manner.ByTemplate.APPROVED,
        Optional.empty(),
        warnings(question, category, !agreed, OWN_RISK));
  }

  /// Direct Send matters outside the window only; inside, and for service messages, the message is
  /// an ordinary answer.
  static Decision directly(Question question, TemplateCategory category) {
    Objections unsupported =
        Objections.NONE.and(
            category == TemplateCategory.MARKETING
                || !WhatsAppRules.DIRECT_SEND.inForceAt(question.now()),
            BlockReason.NOT_SUPPORTED,
            WhatsAppRules.DIRECT_SEND);
    if (unsupported.isEmpty() && (question.isInWindow() || category == TemplateCategory.SERVICE)) {
      return WhatsAppPolicy.freely(question);
    }
    Objections objections =
        WhatsAppPolicy.general(question)
            .and(unsupported)
            .and(ofRestriction(question, category == TemplateCategory.UTILITY, true))
            .and(ofAuthentication(question, category))
            .and(ofDirectContent(question, category))
            .and(WhatsAppPolicy.ofContent(question))
            .and(ofConsent(question, category, false))
            .and(
                !question.isGranted(Capability.DIRECT_SEND),
                BlockReason.CAPABILITY_MISSING,
                WhatsAppRules.DIRECT_SEND)
            .and(ofReach(question))
            .and(Spending.onTemplate(question, category));
    return objections.isEmpty()
        ? question.allowed(
            AllowReason.DIRECT_SEND,
            WhatsAppRules.DIRECT_SEND,
            new Manner.Directly(category),
            Optional.empty(),
            warnings(question, category, false, OWN_RISK))
        : WhatsAppPolicy.refused(question, objections);
  }

  /// Whether the company takes the risk of sending this template without consent, so that the
  /// customer of an unresolved issue writes again (decisions.md D13).
  private static boolean isForOpenIssue(Question question, Intent.ByTemplate template) {
    PolicyFacts facts = question.facts();
    return template.issueResolution()
        && template.category() == TemplateCategory.UTILITY
        && facts.issueOpen()
        && !facts.issueTemplateSent()
        && question.isContacted();
  }

  /// What Meta forbids this account for a while, short of everything.
  private static Objections ofRestriction(Question question, boolean utility, boolean direct) {
    PolicyFacts facts = question.facts();
    return Objections.NONE.and(
        (!question.isInWindow() && facts.forbids(Forbidden.STARTING))
            || (utility && facts.forbids(Forbidden.UTILITY_TEMPLATES))
            || (direct && facts.forbids(Forbidden.DIRECT_SEND)),
        BlockReason.ACCOUNT_RESTRICTED,
        WhatsAppRules.RESTRICTION);
  }

  private static Objections ofAuthentication(Question question, TemplateCategory category) {
    return Objections.NONE.and(
        category == TemplateCategory.AUTHENTICATION && WhatsAppPolicy.isToUserId(question),
        BlockReason.NOT_SUPPORTED,
        WhatsAppRules.USER_ID_AUTHENTICATION);
  }

  private static Objections ofDirectContent(Question question, TemplateCategory category) {
    Optional<Content> content = question.proposal().content();
    boolean taken =
        content.isEmpty()
            || (category == TemplateCategory.AUTHENTICATION
                ? content.get() instanceof Content.Text
                : WhatsAppLimits.takesDirectly(content.get()));
    return Objections.NONE.and(
        !taken, BlockReason.NOT_SUPPORTED, WhatsAppRules.DIRECT_SEND_CONTENT);
  }

  private static Objections ofConsent(
      Question question, TemplateCategory category, boolean waived) {
    Purpose purpose = category.purpose();
    if (question.isStopped(purpose)) {
      return Objections.of(BlockReason.OPTED_OUT, stopRule(question, purpose));
    }
    boolean missing = !waived && !question.isAgreedTo(purpose);
    boolean strict =
        category == TemplateCategory.MARKETING && question.facts().marketingNeedsOptIn();
    return question.isInWindow()
        ? Objections.NONE.and(
            missing && strict, BlockReason.OPT_IN_MISSING, WhatsAppRules.MARKETING_OPT_IN)
        : Objections.NONE.and(missing, BlockReason.OPT_IN_MISSING, WhatsAppRules.OPT_IN);
  }

  private static Rule stopRule(Question question, Purpose purpose) {
    boolean metas =
        purpose == Purpose.MARKETING
            && !question.isStopped(Purpose.ALL)
            && WhatsAppRules.MARKETING_STOP.inForceAt(question.now());
    return metas ? WhatsAppRules.MARKETING_STOP : WhatsAppRules.OPT_OUT;
  }

  private static Objections ofMarketing(Question question, TemplateCategory category) {
    if (category != TemplateCategory.MARKETING) {
      return Objections.NONE;
    }
    PolicyFacts facts = question.facts();
    return Objections.NONE
        .and(
            facts.recipient().isPresent()
                && WhatsAppRules.US_MARKETING.inForceAt(facts.now())
                && UsRecipients.contains(facts.recipient().get()),
            BlockReason.MARKETING_NOT_DELIVERED,
            WhatsAppRules.US_MARKETING)
        .and(
            facts.marketingHeldUntil().isPresent()
                && WhatsAppRules.PER_USER_MARKETING.inForceAt(facts.now())
                && facts.now().isBefore(facts.marketingHeldUntil().get()),
            BlockReason.MARKETING_NOT_DELIVERED,
            WhatsAppRules.PER_USER_MARKETING);
  }

  private static Objections ofReach(Question question) {
    return Objections.NONE.and(
        question.facts().messagingLimitReached() && !question.isInWindow(),
        BlockReason.MESSAGING_LIMIT,
        WhatsAppRules.MESSAGING_LIMIT);
  }

  /// The warning about consent, where it applies, and how the budget stands for what costs.
  private static List<Decision.Warning> warnings(
      Question question, TemplateCategory category, boolean applies, Decision.Warning warning) {
    return Stream.concat(
            applies ? Stream.of(warning) : Stream.empty(),
            Spending.warning(question, category).stream())
        .toList();
  }
}
