package dev.casement.meta.template;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.port.channel.TemplateSource.RemoteTemplate;
import dev.casement.meta.Json;
import java.util.Locale;
import java.util.Optional;

/// Templates as Meta tells them, as ours. A part of an unknown kind is kept as it came.
final class RemoteTemplates {

  private RemoteTemplates() {}

  static RemoteTemplate of(Json template) {
    return new RemoteTemplate(
        template.textOrEmpty("id"),
        template.textOrEmpty("name"),
        template.textOrEmpty("language"),
        template.textOrEmpty("category"),
        template.textOrEmpty("status"),
        template.at("quality_score").text("score").or(() -> template.text("quality_score")),
        template.text("rejected_reason").filter(reason -> !reason.equals("NONE")),
        template.textOrEmpty("parameter_format").equalsIgnoreCase("NAMED")
            ? ParameterFormat.NAMED
            : ParameterFormat.POSITIONAL,
        template.items("components").stream().map(RemoteTemplates::component).toList());
  }

  private static Component component(Json part) {
    return switch (part.textOrEmpty("type").toUpperCase(Locale.ROOT)) {
      case "HEADER" -> new Component.Header(part.text("format").orElse("TEXT"), part.text("text"));
      case "BODY" -> new Component.Body(part.textOrEmpty("text"));
      case "FOOTER" -> new Component.Footer(part.textOrEmpty("text"));
      case "BUTTONS" ->
          new Component.ButtonRow(
              part.items("buttons").stream().map(RemoteTemplates::button).toList());
      default -> new Component.Other(part.textOrEmpty("type"), part.raw());
    };
  }

  private static Component.Button button(Json button) {
    Optional<String> target = button.text("url").or(() -> button.text("phone_number"));
    return new Component.Button(
        button.textOrEmpty("type").toUpperCase(Locale.ROOT), button.textOrEmpty("text"), target);
  }
}
