package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.store.TemplateRegistry;
import java.util.Optional;

/// Says in which way a content wants to be sent, with what the registry knows of its template.
final class Intents {

  private final TemplateRegistry templates;

  Intents(TemplateRegistry templates) {
    this.templates = templates;
  }

  Intent of(Content content, Optional<MessageTag> tag, Optional<Template> template) {
    if (content instanceof Content.Template asked) {
      return template
          .map(Intents::by)
          .orElseGet(() ->
              new Intent.ByTemplate(
                  Optional.of(asked.name()), TemplateCategory.MARKETING, Optional.empty(), false));
    }
    return tag.<Intent>map(Intent.Tagged::new).orElse(Intent.FreeForm.ANY);
  }

  /// The intent to send this template.
  static Intent by(Template template) {
    return new Intent.ByTemplate(
        Optional.of(template.name()),
        template.category(),
        Optional.of(template.status()),
        template.issueResolution());
  }

  /// The registered template that a content names; empty for other contents and unknown templates.
  Optional<Template> template(ChannelAccount account, Content content) {
    return content instanceof Content.Template asked
        ? templates.template(account.company(), account.id(), asked.name(), asked.language())
        : Optional.empty();
  }
}
