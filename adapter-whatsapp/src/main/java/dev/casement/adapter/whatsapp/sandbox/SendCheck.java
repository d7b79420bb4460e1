package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.meta.Json;
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
      case "interactive" -> InteractiveCheck.fault(part);
      case "template" -> required(part, "name").or(() -> required(part.at("language"), "code"));
      case "contacts" -> contacts(body.items("contacts"));
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

  static Optional<Refusal> required(Json part, String field) {
    return part.has(field)
        ? Optional.empty()
        : refused(MISSING, "The parameter " + field + " is required");
  }

  static Optional<Refusal> text(Json part, String field, int most) {
    return text(part, field, most, true);
  }

  static Optional<Refusal> text(Json part, String field, int most, boolean required) {
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

  private static Optional<Refusal> contacts(List<Json> contacts) {
    if (contacts.isEmpty()) {
      return refused(MISSING, "contacts is required");
    }
    return contacts.size() > 257
        ? refused(INVALID, "There may be 257 contacts, were " + contacts.size())
        : contacts.stream()
            .map(contact -> contact.at("name"))
            .map(name -> required(name, "formatted_name").or(() -> required(name, "first_name")))
            .flatMap(Optional::stream)
            .findFirst();
  }

  static Optional<Refusal> invalid(String details) {
    return refused(INVALID, details);
  }

  private static Optional<Refusal> refused(int code, String details) {
    return Optional.of(new Refusal(code, details));
  }
}
