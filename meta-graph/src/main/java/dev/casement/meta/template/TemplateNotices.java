package dev.casement.meta.template;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.TemplateNotice;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Meta's webhooks about templates (meta-rules, section 2.7). The template's id comes as number or
/// as text, its language as `en_US` or `en-US`.
public final class TemplateNotices {

  private TemplateNotices() {}

  /// What this change says about a template; empty where it is about none, or names none.
  public static Optional<TemplateNotice> of(String field, Json value) {
    TemplateNotice about =
        TemplateNotice.about(
            value.text("message_template_id"),
            value.text("message_template_name"),
            value.text("message_template_language"));
    return about.externalId().isEmpty() && about.name().isEmpty()
        ? Optional.empty()
        : said(field, value, about);
  }

  private static Optional<TemplateNotice> said(String field, Json value, TemplateNotice about) {
    return switch (field) {
      case "message_template_status_update" ->
          value.text("event").map(word -> about.status(word, reason(value)));
      case "message_template_quality_update" -> value.text("new_quality_score").map(about::quality);
      // With `correct_category` it is a notice of what will come; what counts now is the new one.
      case "template_category_update" ->
          value
              .text("new_category")
              .map(now ->
                  about.category(
                      now,
                      value.text("correct_category").filter(word -> !word.equalsIgnoreCase(now))));
      case "message_template_components_update" -> Optional.of(about.components(parts(value)));
      default -> Optional.empty();
    };
  }

  private static Optional<String> reason(Json value) {
    Json rejection = value.at("rejection_info");
    return rejection
        .text("reason")
        .or(() -> value.text("reason").filter(reason -> !reason.equals("NONE")))
        .or(() -> value.at("other_info").text("description"))
        .or(() -> value.at("other_info").text("title"))
        .or(() -> value.at("disable_info").text("disable_date"));
  }

  private static List<Component> parts(Json value) {
    List<Component> parts = new ArrayList<>();
    value
        .text("message_template_title")
        .map(text -> new Component.Header("TEXT", Optional.of(text)))
        .ifPresent(parts::add);
    value.text("message_template_element").map(Component.Body::new).ifPresent(parts::add);
    value.text("message_template_footer").map(Component.Footer::new).ifPresent(parts::add);
    List<Component.Button> buttons =
        value.items("message_template_buttons").stream().map(TemplateNotices::button).toList();
    if (!buttons.isEmpty()) {
      parts.add(new Component.ButtonRow(buttons));
    }
    return parts;
  }

  private static Component.Button button(Json button) {
    return new Component.Button(
        button.textOrEmpty("message_template_button_type").toUpperCase(Locale.ROOT),
        button.textOrEmpty("message_template_button_text"),
        button
            .text("message_template_button_url")
            .or(() -> button.text("message_template_button_phone_number")));
  }
}
