package dev.casement.adapter.whatsapp;

import static dev.casement.core.domain.template.lint.LintRule.fault;
import static dev.casement.core.domain.template.lint.LintRule.warning;

import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.domain.template.lint.ButtonChecks;
import dev.casement.core.domain.template.lint.CodeChecks;
import dev.casement.core.domain.template.lint.NameChecks;
import dev.casement.core.domain.template.lint.ParameterChecks;
import dev.casement.core.domain.template.lint.TellingWords;
import dev.casement.core.domain.template.lint.TemplateLint;
import dev.casement.core.domain.template.lint.TextChecks;
import dev.casement.core.domain.template.lint.WordingChecks;
import dev.casement.core.port.channel.EditRules;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// WhatsApp's rules about templates (meta-rules, sections 2.1 to 2.4).
final class WhatsAppTemplateRules {

  private static final String META =
      "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/";
  private static final String OVERVIEW = META + "overview, 2026-05-05";
  private static final String COMPONENTS = META + "components, 2026-05-06";
  private static final String MANAGEMENT = META + "template-management, 2026-04-13";
  private static final String CATEGORIES = META + "template-categorization, 2026-04-17";
  private static final String CHANGES = "Meta, WhatsApp Business Platform changelog, 2026-08-11";
  private static final String PYWA = "david-lev/pywa, pywa/types/templates.py, August 2026";
  private static final String ERRORS = "david-lev/pywa, pywa/errors.py, August 2026";

  private static final Predicate<TemplateDraft> CODE = of(TemplateCategory.AUTHENTICATION);
  private static final Predicate<TemplateDraft> UTILITY = of(TemplateCategory.UTILITY);

  private static final Set<String> FILES = Set.of("IMAGE", "VIDEO", "DOCUMENT");

  /// Their labels Meta writes or may be left out.
  private static final Set<String> UNLABELLED = Set.of("OTP", "COPY_CODE", "REQUEST_CONTACT_INFO");

  private static final Set<String> BUTTONS =
      Set.of(
          "QUICK_REPLY",
          "URL",
          "PHONE_NUMBER",
          "COPY_CODE",
          "VOICE_CALL",
          "OTP",
          "FLOW",
          "CATALOG",
          "MPM",
          "SPM",
          "REQUEST_CONTACT_INFO");

  static final TemplateLint LINT =
      new TemplateLint(
          "Meta",
          List.of(
              fault(
                  rule("name", "A name has lower-case letters, digits and underscores.", OVERVIEW),
                  NameChecks.name(Pattern.compile("[a-z0-9_]+"), 512)),
              fault(
                  rule("language", "A template has one language, told by its code.", OVERVIEW),
                  NameChecks.language()),
              fault(
                  rule("category", "A template has one of three categories.", CATEGORIES)
                      .from("2023-05-01"),
                  NameChecks.category(Set.of("MARKETING", "UTILITY", "AUTHENTICATION"))),
              fault(
                  rule(
                      "parts",
                      "There is exactly one body, and at most one header, footer and row of"
                          + " buttons.",
                      COMPONENTS),
                  TextChecks.oneOfEach().and(NameChecks.parts(List.of("CALL_PERMISSION_REQUEST")))),
              fault(
                  rule("parameters", "Parameters are numbered without gaps, or named.", OVERVIEW),
                  ParameterChecks.names()),
              fault(
                  rule("header", "A header has 60 characters and one parameter.", COMPONENTS),
                  TextChecks.header(60, 1)),
              fault(
                  rule("header-format", "A header is text, a file or a place.", COMPONENTS),
                  TextChecks.headerFormats(
                      Set.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "GIF", "PRODUCT"))),
              fault(
                  rule("body", "A body has 1024 characters.", COMPONENTS),
                  TextChecks.body(1024).where(CODE.negate())),
              fault(
                  rule("body-edges", "A body neither begins nor ends with a parameter.", ERRORS),
                  ParameterChecks.edges()),
              fault(
                  rule(
                      "body-ratio",
                      "A body has not too many parameters for its length. Meta tells no number:"
                          + " with fewer words than parameters it is surely too short.",
                      ERRORS),
                  ParameterChecks.ratio(1, 1)),
              fault(
                  rule("footer", "A footer has 60 characters and no parameter.", COMPONENTS),
                  TextChecks.footer(60).where(CODE.negate())),
              fault(
                  rule("samples", "Every parameter and every file has a sample.", COMPONENTS),
                  ParameterChecks.samples().and(TextChecks.headerFile(FILES)).where(CODE.negate())),
              fault(
                  rule("buttons", "There are at most ten buttons.", COMPONENTS),
                  ButtonChecks.count(10).and(ButtonChecks.kinds(BUTTONS))),
              fault(
                  rule("button-label", "A label has 25 characters.", COMPONENTS),
                  ButtonChecks.labels(25, UNLABELLED)),
              fault(
                  rule("button-order", "Quick replies stand together.", COMPONENTS),
                  ButtonChecks.grouped()),
              fault(
                  rule(
                      "button-url",
                      "There are two links at most, of 2000 characters, with one parameter at the"
                          + " end.",
                      COMPONENTS),
                  ButtonChecks.count("URL", 2).and(ButtonChecks.urls(2000))),
              fault(
                  rule(
                      "button-phone", "There is one number at most, of 20 characters.", COMPONENTS),
                  ButtonChecks.count("PHONE_NUMBER", 1).and(ButtonChecks.phones(20))),
              fault(
                  rule("button-code", "There is one code at most, of 15 characters.", COMPONENTS),
                  ButtonChecks.count("COPY_CODE", 1).and(ButtonChecks.codes(15))),
              fault(
                  rule("button-once", "Calls and flows stand there once.", PYWA),
                  ButtonChecks.count("VOICE_CALL", 1)
                      .and(ButtonChecks.count("FLOW", 1))
                      .and(ButtonChecks.flows())),
              fault(
                  rule("offer", "The text of a limited offer has 16 characters.", PYWA),
                  TextChecks.offer(16)),
              fault(
                  rule("carousel", "A carousel has up to ten cards of the same parts.", PYWA),
                  TextChecks.carousel(10)),
              fault(
                  rule(
                      "authentication",
                      "Meta writes templates for codes: no header, no words of one's own, one OTP"
                          + " button.",
                      CATEGORIES),
                  CodeChecks.shape().where(CODE)),
              fault(
                  rule("authentication-expiry", "A code is good for 1 to 90 minutes.", PYWA),
                  CodeChecks.expiry(1, 90)),
              fault(
                  rule("authentication-apps", "A code goes to at most five apps.", PYWA),
                  CodeChecks.apps(Set.of("COPY_CODE", "ONE_TAP", "ZERO_TAP"), 5).where(CODE)),
              fault(
                  rule("passcode", "Only AUTHENTICATION may carry passcodes.", CATEGORIES),
                  CodeChecks.nowhereElse().where(CODE.negate())),
              fault(
                  rule(
                      "time-to-live",
                      "A message may be given up after 30 seconds to 12 hours for utility, 30"
                          + " seconds to 15 minutes for authentication, 12 hours to 30 days for"
                          + " marketing.",
                      CHANGES),
                  NameChecks.life(TemplateCategory.UTILITY, 30, 43_200)
                      .and(NameChecks.life(TemplateCategory.AUTHENTICATION, 30, 900))
                      .and(NameChecks.life(TemplateCategory.MARKETING, 43_200, 2_592_000))),
              warning(
                  rule("body-bare-edge", "Signs at the edge do not count as words.", ERRORS),
                  ParameterChecks.bareEdges()),
              warning(
                  rule(
                      "body-few-words",
                      "Meta refuses bodies with many parameters and few words; twice as many words"
                          + " and one more have been enough.",
                      ERRORS),
                  ParameterChecks.ratio(2, 1)),
              warning(
                  rule(
                      "desktop",
                      "Four buttons or more, and quick replies beside others, are not shown on"
                          + " desktop.",
                      COMPONENTS),
                  ButtonChecks.desktop(3)),
              warning(
                  rule(
                          "utility-wording",
                          "What is asked for as utility and judged promotional is approved as"
                              + " marketing.",
                          CATEGORIES)
                      .from("2025-04-09"),
                  WordingChecks.words("wording.promotional", TellingWords.PROMOTIONAL)
                      .and(WordingChecks.words("wording.survey", TellingWords.SOCIAL))
                      .and(WordingChecks.saysNothing(3))
                      .where(UTILITY)),
              warning(
                  rule(
                          "passcode-wording",
                          "What should be authentication is rejected, or becomes so later.",
                          CATEGORIES)
                      .from("2024-10-01"),
                  WordingChecks.words("wording.code", TellingWords.PASSCODE)
                      .where(CODE.negate()))));

  /// Of disabled ones Meta's pages say both that they may be edited and, by leaving them out, that
  /// they may not; Meta is asked.
  static final EditRules EDITS =
      new EditRules(
          rule(
              "edit",
              "Approved, rejected, paused and disabled templates may be edited; approved ones once"
                  + " in 24 hours and ten times in 30 days, and not in their category.",
              MANAGEMENT),
          Set.of(
              TemplateStatus.APPROVED,
              TemplateStatus.FLAGGED,
              TemplateStatus.REJECTED,
              TemplateStatus.PAUSED,
              TemplateStatus.DISABLED),
          List.of(
              new EditRules.Limit(1, Duration.ofHours(24)),
              new EditRules.Limit(10, Duration.ofDays(30))),
          Set.of(TemplateStatus.DISABLED));

  private WhatsAppTemplateRules() {}

  private static Predicate<TemplateDraft> of(TemplateCategory category) {
    return draft -> draft.isOf(category);
  }

  private static Rule rule(String name, String title, String source) {
    return Rule.always("whatsapp.template." + name, title, source);
  }
}
