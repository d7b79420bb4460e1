package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.meta.Json;
import java.util.stream.Collectors;

/// The words in a message, as a phone shows them.
final class SpokenWords {

  private SpokenWords() {}

  static String of(Json message) {
    String type = SendCheck.type(message);
    Json part = message.at(type);
    return switch (type) {
      case "text" -> part.textOrEmpty("body");
      case "interactive" -> interactive(part);
      case "button" -> part.textOrEmpty("text");
      case "reaction" -> part.textOrEmpty("emoji");
      case "contacts" ->
          part.items().stream()
              .map(contact -> contact.at("name").textOrEmpty("formatted_name"))
              .collect(Collectors.joining(", "));
      case "location" -> part.text("name").or(() -> part.text("address")).orElse("");
      default -> part.text("caption").or(() -> part.text("filename")).orElse("");
    };
  }

  private static String interactive(Json part) {
    return part.at("body")
        .text("text")
        .or(() -> part.at("action").text("product_retailer_id"))
        .or(() -> part.at("button_reply").text("title"))
        .or(() -> part.at("list_reply").text("title"))
        .orElse("");
  }
}
