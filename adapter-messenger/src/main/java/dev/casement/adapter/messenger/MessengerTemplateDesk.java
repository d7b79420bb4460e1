package dev.casement.adapter.messenger;

import static dev.casement.core.domain.template.lint.LintRule.fault;
import static dev.casement.core.domain.template.lint.LintRule.warning;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.lint.ButtonChecks;
import dev.casement.core.domain.template.lint.NameChecks;
import dev.casement.core.domain.template.lint.ParameterChecks;
import dev.casement.core.domain.template.lint.TellingWords;
import dev.casement.core.domain.template.lint.TemplateLint;
import dev.casement.core.domain.template.lint.TextChecks;
import dev.casement.core.domain.template.lint.WordingChecks;
import dev.casement.core.port.channel.EditRules;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.meta.template.TemplateCounter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Hands in a Page's utility templates. Their parts are WhatsApp's, and so are the limits: Meta
/// prints no others (meta-rules, section 6.2).
final class MessengerTemplateDesk implements TemplateDesk {

  private static final String SOURCE =
      "https://developers.facebook.com/documentation/business-messaging/messenger-platform/"
          + "send-messages/utility-messages, 2026-03-13";

  private static final TemplateLint LINT =
      new TemplateLint(
          "Meta",
          List.of(
              fault(
                  rule("name", "A name has lower-case letters, digits and underscores."),
                  NameChecks.name(Pattern.compile("[a-z0-9_]+"), 512)),
              fault(rule("language", "A template has one language."), NameChecks.language()),
              fault(
                  rule("category", "Messenger has utility templates only."),
                  NameChecks.category(Set.of("UTILITY"))),
              fault(
                  rule("positional", "Parameters have numbers.").until("2026-03-06"),
                  ParameterChecks.positionalOnly()),
              fault(
                  rule("parts", "There is exactly one body, and one of every other part."),
                  TextChecks.oneOfEach().and(NameChecks.parts(List.of()))),
              fault(
                  rule("parameters", "Parameters are numbered without gaps, or named."),
                  ParameterChecks.names()),
              fault(rule("header", "A header is short."), TextChecks.header(60, 1)),
              fault(
                  rule("header-format", "A header is text or a file."),
                  TextChecks.headerFormats(Set.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT"))),
              fault(
                  rule("body", "A body has 1024 characters and words at its edges."),
                  TextChecks.body(1024).and(ParameterChecks.edges())),
              fault(rule("footer", "A footer has no parameter."), TextChecks.footer(60)),
              fault(
                  rule("samples", "Every parameter and every file has a sample."),
                  ParameterChecks.samples()
                      .and(TextChecks.headerFile(Set.of("IMAGE", "VIDEO", "DOCUMENT")))),
              fault(
                  rule("buttons", "There are at most ten buttons with short labels."),
                  ButtonChecks.count(10)
                      .and(ButtonChecks.kinds(Set.of("QUICK_REPLY", "URL", "PHONE_NUMBER")))
                      .and(ButtonChecks.labels(25, Set.of()))
                      .and(ButtonChecks.urls(2000))
                      .and(ButtonChecks.phones(20))),
              warning(
                  rule("utility-wording", "A utility template promotes nothing."),
                  WordingChecks.words("wording.promotional", TellingWords.PROMOTIONAL)
                      .and(WordingChecks.words("wording.survey", TellingWords.SOCIAL)))));

  private static final EditRules EDITS =
      new EditRules(
          rule("edit", "Meta's pages tell of no way to change one."),
          Set.of(),
          List.of(),
          Set.of());

  private final TemplateCounter counter;

  MessengerTemplateDesk(TemplateCounter counter) {
    this.counter = counter;
  }

  private static Rule rule(String name, String title) {
    return Rule.always("messenger.template." + name, title, SOURCE);
  }

  @Override
  public TemplateLint lint() {
    return LINT;
  }

  @Override
  public EditRules edits() {
    return EDITS;
  }

  @Override
  public boolean isOpenTo(ChannelAccount account) {
    return account.capabilities().contains(Capability.UTILITY_TEMPLATES);
  }

  @Override
  public Answer submit(ConnectedAccount account, TemplateDraft draft) {
    return counter.submit(account, account.account().externalId(), draft);
  }

  @Override
  public Answer edit(
      ConnectedAccount account, Template template, TemplateDraft draft, boolean withCategory) {
    return counter.edit(account, template, draft, withCategory);
  }

  @Override
  public Answer remove(ConnectedAccount account, Template template) {
    return counter.remove(account, account.account().externalId(), template);
  }
}
