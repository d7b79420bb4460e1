package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.meta.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills a template in as WhatsApp does: counts what is needed against what was sent.
///
/// @param refusal why it cannot be sent
/// @param text what the customer reads, where it can
record TemplateFilling(Optional<Refusal> refusal, String text) {

  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\n\\r\\t]| {5,}");
  private static final Set<String> FILES = Set.of("IMAGE", "VIDEO", "DOCUMENT");

  /// When a paused or disabled template got codes of its own.
  private static final Instant OWN_CODES = Permission.day(2023, 5, 23);

  private static final int COUNT = 132000;
  private static final int UNKNOWN = 132001;
  private static final int TOO_LONG = 132005;
  private static final int FORMAT = 132012;
  private static final int PAUSED = 132015;
  private static final int DISABLED = 132016;
  private static final int PARAMETERS = 132018;

  /// Whether a template in this state is sent at all.
  static Optional<Refusal> unsendable(Json template, Instant now) {
    String status = template.textOrEmpty("status");
    String name = template.textOrEmpty("name") + " (" + template.textOrEmpty("language") + ")";
    return switch (status) {
      case "APPROVED", "FLAGGED" -> Optional.empty();
      case "PAUSED" -> refused(now.isBefore(OWN_CODES) ? UNKNOWN : PAUSED, name + " is paused");
      case "DISABLED" ->
          refused(now.isBefore(OWN_CODES) ? UNKNOWN : DISABLED, name + " is disabled");
      default -> refused(UNKNOWN, name + " is not approved: " + status);
    };
  }

  /// Fills this template with the `template` of a message.
  static TemplateFilling of(Json template, Json message) {
    List<String> lines = new ArrayList<>();
    boolean named = template.textOrEmpty("parameter_format").equals("NAMED");
    for (Json part : template.items("components")) {
      String type = part.textOrEmpty("type").toUpperCase(Locale.ROOT);
      List<Json> sent = parameters(message, type);
      Optional<Refusal> fault =
          switch (type) {
            case "HEADER" -> header(part, sent, named, lines);
            case "BODY" -> text(part.textOrEmpty("text"), sent, named, lines);
            case "BUTTONS" -> buttons(part, message);
            default -> Optional.empty();
          };
      if (fault.isPresent()) {
        return new TemplateFilling(fault, "");
      }
    }
    String text = String.join("\n", lines);
    return text.length() > 1024 + 60
        ? new TemplateFilling(refused(TOO_LONG, "The text is too long once filled in"), "")
        : new TemplateFilling(Optional.empty(), text);
  }

  private static Optional<Refusal> header(
      Json part, List<Json> sent, boolean named, List<String> lines) {
    String format = part.text("format").orElse("TEXT").toUpperCase(Locale.ROOT);
    if (format.equals("TEXT")) {
      return text(part.textOrEmpty("text"), sent, named, lines);
    }
    String kind = format.toLowerCase(Locale.ROOT);
    if (sent.size() != 1) {
      return refused(COUNT, "header: expected 1 parameter, got " + sent.size());
    }
    Json file = sent.getFirst().at(kind);
    boolean complete = !FILES.contains(format) || file.has("id") || file.has("link");
    return sent.getFirst().textOrEmpty("type").equals(kind) && complete
        ? Optional.empty()
        : refused(FORMAT, "header: Format mismatch, expected " + format);
  }

  private static Optional<Refusal> text(
      String pattern, List<Json> sent, boolean named, List<String> lines) {
    Set<String> fields = fields(pattern);
    if (fields.size() != sent.size()) {
      return refused(
          COUNT,
          "number of parameters " + sent.size() + " does not match the expected " + fields.size());
    }
    Map<String, String> values = new LinkedHashMap<>();
    int position = 0;
    for (Json parameter : sent) {
      position++;
      Optional<String> text = parameter.text("text");
      Optional<String> field =
          named ? parameter.text("parameter_name") : Optional.of(Integer.toString(position));
      if (text.isEmpty() || field.isEmpty() || !fields.contains(field.get())) {
        return refused(FORMAT, "Parameter format does not match format in the created template");
      }
      if (NOT_IN_A_LINE.matcher(text.get()).find()) {
        return refused(
            PARAMETERS,
            "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
      }
      values.put(field.get(), text.get());
    }
    if (values.size() != fields.size()) {
      return refused(FORMAT, "A parameter was given twice");
    }
    lines.add(
        FIELD
            .matcher(pattern)
            .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), ""))));
    return Optional.empty();
  }

  private static Optional<Refusal> buttons(Json part, Json message) {
    int index = 0;
    for (Json button : part.items("buttons")) {
      String type = button.textOrEmpty("type").toUpperCase(Locale.ROOT);
      Optional<Json> sent = button(message, index);
      boolean needed =
          switch (type) {
            case "URL" -> !fields(button.textOrEmpty("url")).isEmpty();
            case "COPY_CODE", "OTP" -> true;
            default -> false;
          };
      Optional<Refusal> fault = button(type, index, needed, sent);
      if (fault.isPresent()) {
        return fault;
      }
      index++;
    }
    return Optional.empty();
  }

  private static Optional<Refusal> button(
      String type, int index, boolean needed, Optional<Json> sent) {
    if (sent.isEmpty()) {
      return needed
          ? refused(
              PARAMETERS, "Button at index " + index + " of type " + type + " requires a parameter")
          : Optional.empty();
    }
    String expected =
        switch (type) {
          case "URL", "OTP" -> "url";
          default -> type.toLowerCase(Locale.ROOT);
        };
    boolean takesOne = needed || type.equals("QUICK_REPLY") || type.equals("FLOW");
    String given = sent.get().textOrEmpty("sub_type").toLowerCase(Locale.ROOT);
    return takesOne && given.equals(expected)
        ? Optional.empty()
        : refused(FORMAT, "buttons: index " + index + " is no " + given);
  }

  private static Optional<Json> button(Json message, int index) {
    return message.items("components").stream()
        .filter(part -> part.textOrEmpty("type").equalsIgnoreCase("button"))
        .filter(part -> part.number("index").equals(Optional.of((long) index)))
        .findFirst();
  }

  private static List<Json> parameters(Json message, String type) {
    return message.items("components").stream()
        .filter(part -> part.textOrEmpty("type").equalsIgnoreCase(type))
        .flatMap(part -> part.items("parameters").stream())
        .toList();
  }

  private static Set<String> fields(String pattern) {
    Set<String> fields = new LinkedHashSet<>();
    Matcher matcher = FIELD.matcher(pattern);
    while (matcher.find()) {
      fields.add(matcher.group(1));
    }
    return fields;
  }

  private static Optional<Refusal> refused(int code, String details) {
    return Optional.of(new Refusal(code, details));
  }
}
