package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// How WhatsApp takes a template that is handed in: in which category, and, for codes, with which
/// words.
final class Judgement {

  /// Since then nobody is asked any more.
  private static final Instant AT_ONCE = Permission.day(2025, 4, 9);

  /// Enough to try it out; the real reviewers read more closely.
  private static final List<String> PROMOTIONAL =
      List.of("discount", "special offer", "% off", "desconto", "descuento", "sconto");

  private Judgement() {}

  /// The category that counts.
  static String of(String asked, Json template, Instant now) {
    String text = template.at("components").raw().toLowerCase(Locale.ROOT);
    boolean promotional = PROMOTIONAL.stream().anyMatch(text::contains);
    return asked.equals("UTILITY") && promotional && !now.isBefore(AT_ONCE) ? "MARKETING" : asked;
  }

  /// The provider's own words for codes.
  static void writeCodeTexts(ObjectNode template) {
    template
        .path("components")
        .forEach(component -> {
          ObjectNode part = (ObjectNode) component;
          switch (part.path("type").asText().toUpperCase(Locale.ROOT)) {
            case "BODY" -> part.put("text", "{{1}} is your verification code.");
            case "FOOTER" ->
                part.put(
                    "text",
                    "This code expires in %s minutes."
                        .formatted(part.path("code_expiration_minutes").asText("10")));
            case "BUTTONS" ->
                part.path("buttons")
                    .forEach(button -> {
                      if (!button.has("text")) {
                        ((ObjectNode) button).put("text", "Copy code");
                      }
                    });
            default -> {
              // Nothing else is written by the provider.
            }
          }
        });
  }
}
