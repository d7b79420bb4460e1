package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.meta.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at a request to send before anything is done about it: the form that the reference asks
/// for.
final class SendCheck {

  private static final Set<String> FILES = Set.of("image", "video", "audio", "document", "sticker");
  private static final int MISSING = 131008;
  private static final int INVALID = 131009;
  private static final int PARAMETER = 100;

  private SendCheck() {}

  /// What is wrong with the form of this message.
  static Optional<Refusal> fault(Json body) {
    String type = type(body);
    Json part = body.at(type);
    if (!body.textOrEmpty("messaging_product").equals("whatsapp")) {
      return refused(PARAMETER, "messaging_product must be whatsapp");
    }
    if (!body.has("to") && !body.has("recipient")) {
      return refused(MISSING, "The parameter to is required");
    }
    if (body.has("to") && !isNumber(body.textOrEmpty("to"))) {
      return refused(INVALID, "to must be a phone number with country code");
    }
    if (body.textOrEmpty("biz_opaque_callback_data").length() > 512) {
      return refused(PARAMETER, "biz_opaque_callback_data has more than 512 characters");
    }
    if (!part.isObject() && !type.equals("contacts")) {
      return refused(MISSING, "The parameter " + type + " is required");
    }
    return switch (type) {
      case "text" -> text(part, "body", 4096);
      case "image", "video", "audio", "document", "sticker" -> file(type, part);
      case "location" ->
          part.decimal("latitude").isEmpty() || part.decimal("longitude").isEmpty()
              ? refused(MISSING, "latitude and longitude are required")
              : Optional.empty();
      case "reaction" -> required(part, "message_id");
      case "interactive" -> interactive(part);
      case "template" -> required(part, "name").or(() -> required(part.at("language"), "code"));
      case "contacts" ->
          body.items("contacts").isEmpty()
              ? refused(MISSING, "contacts is required")
              : Optional.empty();
      default -> refused(PARAMETER, "Param type must be one of the known types, was " + type);
    };
  }

  static String type(Json body) {
    return body.text("type").orElse("text");
  }

  static boolean isFile(String type) {
    return FILES.contains(type);
  }

  private static boolean isNumber(String to) {
    String digits = to.replaceAll("[ ()+.-]", "");
    return Customer.isDigits(digits) && digits.length() >= 7 && digits.length() <= 20;
  }

  private static Optional<Refusal> file(String type, Json part) {
    if (part.has("id")) {
      return text(part, "caption", 1024, false);
    }
    Optional<String> link = part.text("link");
    if (link.isEmpty()) {
      return refused(MISSING, type + " needs an id or a link");
    }
    if (!link.get().startsWith("http://") && !link.get().startsWith("https://")) {
      return refused(INVALID, type + ".link is not a valid URL");
    }
    return text(part, "caption", 1024, false);
  }

  private static Optional<Refusal> interactive(Json part) {
    if (!part.textOrEmpty("type").equals("button")) {
      return required(part, "type").or(() -> required(part, "action"));
    }
    List<Json> buttons = part.at("action").items("buttons");
    Set<String> titles = new HashSet<>();
    if (buttons.isEmpty() || buttons.size() > 3) {
      return refused(INVALID, "There must be 1 to 3 buttons, were " + buttons.size());
    }
    for (Json button : buttons) {
      Json reply = button.at("reply");
      Optional<Refusal> fault = text(reply, "title", 20).or(() -> text(reply, "id", 256));
      if (fault.isPresent()) {
        return fault;
      }
      if (!titles.add(reply.textOrEmpty("title"))) {
        return refused(INVALID, "Button titles must differ");
      }
    }
    return text(part.at("body"), "text", 1024);
  }

  private static Optional<Refusal> required(Json part, String field) {
    return part.has(field)
        ? Optional.empty()
        : refused(MISSING, "The parameter " + field + " is required");
  }

  private static Optional<Refusal> text(Json part, String field, int most) {
    return text(part, field, most, true);
  }

  private static Optional<Refusal> text(Json part, String field, int most, boolean required) {
    Optional<String> text = part.text(field);
    if (text.isEmpty()) {
      return required
          ? required(part, field).or(() -> refused(MISSING, field + " is empty"))
          : Optional.empty();
    }
    int length = text.get().codePointCount(0, text.get().length());
    return length > most
        ? refused(PARAMETER, "Param " + field + " must be at most " + most + " characters long")
        : Optional.empty();
  }

  private static Optional<Refusal> refused(int code, String details) {
    return Optional.of(new Refusal(code, details));
  }
}
