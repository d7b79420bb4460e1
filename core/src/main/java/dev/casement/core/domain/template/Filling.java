package dev.casement.core.domain.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// Fills one template in, and notes what is wrong with the fields. Not thread-safe.
final class Filling {

  /// The provider refuses what is longer once filled in.
  private static final int LONGEST_BODY = 1024;

  /// They take something, but need not be given it.
  private static final Set<String> OBLIGING = Set.of("QUICK_REPLY", "FLOW", "CATALOG");

  private final Parameters parameters;
  private final List<Rendering.Fault> faults = new ArrayList<>();
  private Optional<String> header = Optional.empty();
  private String body = "";
  private Optional<String> footer = Optional.empty();
  private final List<Rendering.Tap> buttons = new ArrayList<>();

  Filling(Parameters parameters) {
    this.parameters = parameters;
  }

  Rendering fill(List<Component> components) {
    components.forEach(this::fill);
    if (components.stream().noneMatch(Component.Header.class::isInstance)) {
      parameters.header().keySet().stream().sorted().forEach(field -> extra("header." + field));
    }
    if (components.stream().noneMatch(Component.ButtonRow.class::isInstance)) {
      parameters.buttons().keySet().stream().sorted().forEach(place -> extra("buttons." + place));
    }
    return new Rendering(header, body, footer, buttons, faults);
  }

  private void fill(Component component) {
    switch (component) {
      case Component.Header part -> header = Optional.of(header(part));
      case Component.Body part -> body = body(part);
      case Component.Footer part -> footer = Optional.of(part.text()).filter(t -> !t.isBlank());
      case Component.ButtonRow(List<Component.Button> row) -> buttons(row);
      case Component.LimitedOffer _ -> unsupported("limited_time_offer");
      case Component.Carousel _ -> unsupported("carousel");
      case Component.Other _ -> {
        // Shown as unsupported by the registry; whether it needs anything nobody here knows.
      }
    }
  }

  private String body(Component.Body part) {
    String filled = words(part.text(), "body", parameters.body());
    int length = filled.codePointCount(0, filled.length());
    if (length > LONGEST_BODY) {
      fault(
          "body",
          "is too long once filled in: %d of %d characters".formatted(length, LONGEST_BODY));
    }
    return filled;
  }

  private String header(Component.Header part) {
    String format = part.format().toLowerCase(Locale.ROOT);
    if (part.text().isPresent()) {
      Map<String, String> texts = new HashMap<>();
      parameters
          .header()
          .forEach((field, value) -> {
            if (value instanceof ParameterValue.TextValue(String text)) {
              texts.put(field, text);
            } else {
              extra("header." + field);
            }
          });
      return words(part.text().get(), "header", texts);
    }
    Optional<ParameterValue> value = Optional.ofNullable(parameters.header().get(format));
    if (value.isEmpty()) {
      fault("header." + format, "is missing: this template's header needs it");
    } else if (!fits(value.get(), format)) {
      fault("header." + format, "must be a " + format + ", not something else");
    }
    parameters.header().keySet().stream()
        .filter(field -> !field.equals(format))
        .sorted()
        .forEach(field -> extra("header." + field));
    return "[" + format + "]";
  }

  private static boolean fits(ParameterValue value, String format) {
    return switch (value) {
      case ParameterValue.TextValue _ -> false;
      case ParameterValue.LocationValue _ -> format.equals("location");
      case ParameterValue.MediaValue(var media) -> format.equals(media.kind().toString());
    };
  }

  private String words(String text, String where, Map<String, String> values) {
    List<String> fields = Rendering.fields(text);
    values.keySet().stream()
        .filter(field -> !fields.contains(field))
        .sorted()
        .forEach(field -> extra(where + "." + field));
    for (String field : fields) {
      String value = values.getOrDefault(field, "");
      if (value.isBlank()) {
        fault(where + "." + field, "is missing: the template has {{" + field + "}}");
      } else if (breaksLines(value)) {
        fault(
            where + "." + field,
            "must not hold line breaks, tabs or more than four spaces in a row");
      }
    }
    return filledIn(text, values);
  }

  private static String filledIn(String text, Map<String, String> values) {
    return Rendering.FIELD
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }

  /// The provider takes no line breaks, tabs or more than four spaces in a row in a field.
  static boolean breaksLines(String value) {
    return value.contains("\n")
        || value.contains("\r")
        || value.contains("\t")
        || value.contains("     ");
  }

  private void buttons(List<Component.Button> row) {
    for (int place = 0; place < row.size(); place++) {
      button(row.get(place), place);
    }
    parameters.buttons().keySet().stream()
        .filter(place -> place < 0 || place >= row.size())
        .sorted()
        .forEach(place -> extra("buttons." + place));
  }

  private void button(Component.Button button, int place) {
    String kind = button.kind().toUpperCase(Locale.ROOT);
    String value = parameters.buttons().getOrDefault(place, "");
    String where = "buttons." + place;
    boolean needed = needsValue(kind, button);
    if (needed && value.isBlank()) {
      fault(where, "is missing: this button has a field");
    } else if (parameters.buttons().containsKey(place) && !needed && !OBLIGING.contains(kind)) {
      extra(where);
    }
    longest(kind)
        .filter(most -> value.codePointCount(0, value.length()) > most)
        .ifPresent(most -> fault(where, "must have at most " + most + " characters"));
    buttons.add(new Rendering.Tap(button.text(), target(kind, button, value)));
  }

  private static Optional<String> target(String kind, Component.Button button, String value) {
    return switch (kind) {
      case "COPY_CODE", "OTP" -> Optional.of(value).filter(code -> !code.isBlank());
      case "URL" ->
          button
              .target()
              .map(url ->
                  value.isBlank()
                      ? url
                      : Rendering.FIELD.matcher(url).replaceAll(Matcher.quoteReplacement(value)));
      default -> button.target();
    };
  }

  private static boolean needsValue(String kind, Component.Button button) {
    return switch (kind) {
      case "URL" ->
          button.target().filter(target -> Rendering.FIELD.matcher(target).find()).isPresent();
      case "COPY_CODE", "OTP", "MPM", "SPM" -> true;
      default -> false;
    };
  }

  private static Optional<Integer> longest(String kind) {
    return switch (kind) {
      case "QUICK_REPLY" -> Optional.of(256);
      case "COPY_CODE", "OTP" -> Optional.of(15);
      default -> Optional.empty();
    };
  }

  private void extra(String field) {
    fault(field, "is not a field of this template");
  }

  private void unsupported(String field) {
    fault(field, "is a part of this template that cannot be filled in from here");
  }

  private void fault(String field, String message) {
    faults.add(new Rendering.Fault(field, message));
  }
}
