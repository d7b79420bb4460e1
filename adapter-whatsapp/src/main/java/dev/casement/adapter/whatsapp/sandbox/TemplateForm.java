package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// WhatsApp's first look at a template that is handed in, before any reviewer sees it. Like Graph
/// it stops at the first fault.
final class TemplateForm {

  private static final int HEADER = 2388047;
  private static final int BODY = 2388072;
  private static final int FOOTER = 2388073;
  private static final int TOO_LONG = 2388040;
  private static final int TOO_FEW_WORDS = 2388293;
  private static final int AT_THE_EDGE = 2388299;

  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Set<String> FORMATS =
      Set.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "GIF", "PRODUCT");

  private final Json template;
  private final boolean named;
  private final boolean code;

  private TemplateForm(Json template) {
    this.template = template;
    this.named = template.textOrEmpty("parameter_format").equalsIgnoreCase("NAMED");
    this.code = template.textOrEmpty("category").equalsIgnoreCase("AUTHENTICATION");
  }

  /// What is wrong with its parts.
  ///
  /// @param subcode 0 where Graph has none for it
  record Fault(int subcode, String details) {}

  static Optional<Fault> of(Json template) {
    return new TemplateForm(template).look();
  }

  private Optional<Fault> look() {
    int bodies = 0;
    for (Json part : template.items("components")) {
      String type = part.textOrEmpty("type").toUpperCase(Locale.ROOT);
      bodies += type.equals("BODY") ? 1 : 0;
      Optional<Fault> fault =
          switch (type) {
            case "HEADER" -> header(part);
            case "BODY" -> body(part);
            case "FOOTER" -> footer(part);
            case "BUTTONS" -> buttons(part.items("buttons"));
            case "CAROUSEL", "LIMITED_TIME_OFFER", "CALL_PERMISSION_REQUEST" -> Optional.empty();
            default -> fault(0, "Unknown component type " + type);
          };
      if (fault.isPresent()) {
        return fault;
      }
    }
    return bodies == 1 ? Optional.empty() : fault(BODY, "Exactly one BODY is required");
  }

  private Optional<Fault> header(Json part) {
    String format = part.text("format").orElse("TEXT").toUpperCase(Locale.ROOT);
    if (code || !FORMATS.contains(format)) {
      return fault(HEADER, "This header is not allowed here");
    }
    if (!format.equals("TEXT")) {
      boolean file = Set.of("IMAGE", "VIDEO", "DOCUMENT").contains(format);
      return file && part.at("example").items("header_handle").isEmpty()
          ? fault(0, "A " + format + " header needs a sample handle")
          : Optional.empty();
    }
    String text = part.textOrEmpty("text");
    if (text.isBlank() || text.contains("\n") || fields(text).size() > 1) {
      return fault(HEADER, "A header is one line with at most one parameter");
    }
    return tooLong(text, 60)
        .or(() -> parameters(text, HEADER))
        .or(() -> samples(part, text, "header_text"));
  }

  private Optional<Fault> body(Json part) {
    String text = part.textOrEmpty("text");
    if (code) {
      return text.isEmpty()
          ? Optional.empty()
          : fault(BODY, "The body of an authentication template cannot be changed");
    }
    if (text.isBlank()) {
      return fault(BODY, "A body has text");
    }
    return tooLong(text, 1024)
        .or(() -> parameters(text, BODY))
        .or(() -> edges(text.strip()))
        .or(() -> words(text))
        .or(() -> samples(part, text, "body_text"));
  }

  private static Optional<Fault> edges(String text) {
    return text.matches("(?s)\\{\\{[^{}]*}}.*|.*\\{\\{[^{}]*}}")
        ? fault(AT_THE_EDGE, "Variables can't be at the start or end of the template.")
        : Optional.empty();
  }

  private static Optional<Fault> words(String text) {
    int fields = occurrences(text);
    String around = FIELD.matcher(text).replaceAll(" ");
    long words = Pattern.compile("[\\p{L}\\p{N}]+").matcher(around).results().count();
    return fields > 0 && words <= fields
        ? fault(
            TOO_FEW_WORDS,
            "This template contains too many variable parameters relative to the message length.")
        : Optional.empty();
  }

  private Optional<Fault> footer(Json part) {
    String text = part.textOrEmpty("text");
    if (code) {
      long minutes = part.number("code_expiration_minutes").orElse(1L);
      return text.isEmpty() && minutes >= 1 && minutes <= 90
          ? Optional.empty()
          : fault(FOOTER, "code_expiration_minutes is from 1 to 90, and there is no text");
    }
    return fields(text).isEmpty() && !text.isBlank()
        ? tooLong(text, 60)
        : fault(FOOTER, "A footer has text and no parameter");
  }

  private Optional<Fault> buttons(List<Json> buttons) {
    List<String> kinds = buttons.stream().map(TemplateForm::kind).toList();
    if (code && !kinds.equals(List.of("OTP"))) {
      return fault(0, "Authentication templates have exactly one OTP button");
    }
    if (!code && kinds.contains("OTP")) {
      return fault(0, "OTP buttons are for authentication templates");
    }
    if (kinds.size() > 10
        || count(kinds, "URL") > 2
        || count(kinds, "PHONE_NUMBER") > 1
        || count(kinds, "COPY_CODE") > 1) {
      return fault(0, "Too many buttons");
    }
    if (isScattered(kinds)) {
      return fault(0, "Quick replies must be grouped");
    }
    return buttons.stream().flatMap(button -> button(button).stream()).findFirst();
  }

  private static Optional<Fault> button(Json button) {
    String url = button.textOrEmpty("url");
    if (button.textOrEmpty("text").codePointCount(0, button.textOrEmpty("text").length()) > 25) {
      return fault(TOO_LONG, "A button has at most 25 characters");
    }
    return switch (kind(button)) {
      case "URL" -> {
        boolean bad =
            url.isBlank()
                || url.length() > 2000
                || fields(url).size() > 1
                || (!fields(url).isEmpty() && !url.endsWith("}}"));
        boolean bare = !fields(url).isEmpty() && button.items("example").isEmpty();
        yield bad || bare ? fault(0, "The button's url is not right") : Optional.empty();
      }
      case "PHONE_NUMBER" ->
          button.textOrEmpty("phone_number").matches("\\+?[0-9 ().-]{1,20}")
              ? Optional.empty()
              : fault(0, "The button's phone_number is not valid");
      case "COPY_CODE" ->
          button.has("example") ? Optional.empty() : fault(0, "COPY_CODE needs an example");
      default -> Optional.empty();
    };
  }

  private Optional<Fault> parameters(String text, int subcode) {
    Set<String> fields = fields(text);
    if (named) {
      return fields.stream().allMatch(field -> field.matches("[a-z_]+"))
          ? Optional.empty()
          : fault(subcode, "Named parameters are lower-case letters and underscores");
    }
    for (int number = 1; number <= fields.size(); number++) {
      if (!fields.contains(Integer.toString(number))) {
        return fault(subcode, "Variables must be {{1}}, {{2}} and so on, without gaps");
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> samples(Json part, String text, String member) {
    int needed = fields(text).size();
    Json example = part.at("example");
    List<Json> listed =
        named ? example.items(member + "_named_params") : flat(example.items(member));
    return listed.size() == needed
        ? Optional.empty()
        : fault(0, "component is missing expected field(s) (example)");
  }

  private static List<Json> flat(List<Json> list) {
    return !list.isEmpty() && list.getFirst().node().isArray() ? list.getFirst().items() : list;
  }

  private static Optional<Fault> tooLong(String text, int most) {
    return text.codePointCount(0, text.length()) > most
        ? fault(TOO_LONG, "Message text can't have more than " + most + " characters")
        : Optional.empty();
  }

  private static boolean isScattered(List<String> kinds) {
    List<Boolean> runs = new ArrayList<>();
    for (String kind : kinds) {
      boolean reply = kind.equals("QUICK_REPLY");
      if (runs.isEmpty() || runs.getLast() != reply) {
        runs.add(reply);
      }
    }
    return runs.size() > 2;
  }

  private static String kind(Json button) {
    return button.textOrEmpty("type").toUpperCase(Locale.ROOT);
  }

  private static long count(List<String> kinds, String kind) {
    return kinds.stream().filter(kind::equals).count();
  }

  private static Set<String> fields(String text) {
    Set<String> fields = new LinkedHashSet<>();
    Matcher matcher = FIELD.matcher(text);
    while (matcher.find()) {
      fields.add(matcher.group(1));
    }
    return fields;
  }

  private static int occurrences(String text) {
    return Math.toIntExact(FIELD.matcher(text).results().count());
  }

  private static Optional<Fault> fault(int subcode, String details) {
    return Optional.of(new Fault(subcode, details));
  }
}
