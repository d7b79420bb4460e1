package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.lint.TemplateLint;
import dev.casement.core.port.channel.EditRules;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.template.TemplateCounter;

/// Hands in the templates of an account's Messaging account.
final class WhatsAppTemplateDesk implements TemplateDesk {

  private final TemplateCounter counter;
  private final GraphErrors errors;

  WhatsAppTemplateDesk(TemplateCounter counter, GraphErrors errors) {
    this.counter = counter;
    this.errors = errors;
  }

  @Override
  public TemplateLint lint() {
    return WhatsAppTemplateRules.LINT;
  }

  @Override
  public EditRules edits() {
    return WhatsAppTemplateRules.EDITS;
  }

  @Override
  public boolean isOpenTo(ChannelAccount account) {
    return true;
  }

  @Override
  public Answer submit(ConnectedAccount account, TemplateDraft draft) {
    String waba = waba(account);
    return waba.isBlank() ? homeless() : counter.submit(account, waba, draft);
  }

  @Override
  public Answer edit(
      ConnectedAccount account, Template template, TemplateDraft draft, boolean withCategory) {
    return counter.edit(account, template, draft, withCategory);
  }

  @Override
  public Answer remove(ConnectedAccount account, Template template) {
    String waba = waba(account);
    return waba.isBlank() ? homeless() : counter.remove(account, waba, template);
  }

  private static String waba(ConnectedAccount account) {
    return account.account().settings().getOrDefault(WhatsAppTemplates.WABA, "");
  }

  private Answer homeless() {
    return new Answer.Refused(
        errors.failure(
            FailureKind.SET_UP,
            "waba_missing",
            Failure.Who.ADMIN,
            WhatsAppTemplates.WABA + " is not set"));
  }
}
