package dev.casement.meta.template;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.port.channel.TemplateSource.RemoteTemplate;
import dev.casement.meta.Json;

/// Templates as Meta tells them, as ours.
final class RemoteTemplates {

  private RemoteTemplates() {}

  static RemoteTemplate of(Json template) {
    String category = template.textOrEmpty("category");
    return new RemoteTemplate(
        template.textOrEmpty("id"),
        template.textOrEmpty("name"),
        template.textOrEmpty("language"),
        category,
        // Told beside the present category as long as the two differ.
        template.text("correct_category").filter(word -> !word.equalsIgnoreCase(category)),
        template.textOrEmpty("status"),
        template.at("quality_score").text("score").or(() -> template.text("quality_score")),
        template.text("rejected_reason").filter(reason -> !reason.equals("NONE")),
        template.textOrEmpty("parameter_format").equalsIgnoreCase("NAMED")
            ? ParameterFormat.NAMED
            : ParameterFormat.POSITIONAL,
        template.items("components").stream().<Component>map(MetaComponents::read).toList());
  }
}
