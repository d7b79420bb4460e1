package dev.casement.core.domain.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template with its fields filled in: the text that the customer will see, or every missing and
/// extra field, each named.
///
/// @param header the text of the header, or the kind of file it shows
/// @param body the body's text
/// @param footer the line below
/// @param buttons the labels, in their order
/// @param faults what is missing or too much; the texts are good only where there is none
public record Rendering(
    Optional<String> header,
    String body,
    Optional<String> footer,
    List<String> buttons,
    List<Fault> faults) {

  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");

  public Rendering {
    buttons = List.copyOf(buttons);
    faults = List.copyOf(faults);
  }

  /// One field that is missing, extra, or of the wrong kind.
  ///
  /// @param field below `template.parameters`: `body.name`, `header.image`, `buttons.0`
  public record Fault(String field, String message) {}

  /// Fills this template in.
  public static Rendering of(Template template, Parameters parameters) {
    return new Filling(parameters).fill(template);
  }

  /// The fields that a text has, in a stable order.
  public static List<String> fields(String text) {
    TreeSet<String> fields = new TreeSet<>();
    Matcher matcher = FIELD.matcher(text);
    while (matcher.find()) {
      fields.add(matcher.group(1));
    }
    return List.copyOf(fields);
  }

  /// What the company will be shown to have sent, as one text.
  public String text() {
    List<String> lines = new ArrayList<>();
    header.ifPresent(lines::add);
    lines.add(body);
    footer.ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private static final class Filling {

    private final Parameters parameters;
    private final List<Fault> faults = new ArrayList<>();

    Filling(Parameters parameters) {
      this.parameters = parameters;
    }

    Rendering fill(Template template) {
      Optional<String> header = Optional.empty();
      String body = "";
      Optional<String> footer = Optional.empty();
      List<String> buttons = new ArrayList<>();
      boolean headerSeen = false;
      boolean buttonsSeen = false;
      for (Component component : template.components()) {
        switch (component) {
          case Component.Header part -> {
            header = Optional.of(header(part));
            headerSeen = true;
          }
          case Component.Body(String text) -> body = words(text, "body", parameters.body());
          case Component.Footer(String text) -> footer = Optional.of(text);
          case Component.ButtonRow(List<Component.Button> row) -> {
            buttons(row).forEach(buttons::add);
            buttonsSeen = true;
          }
          case Component.Other _ -> {
            // Shown as unsupported by the registry; it has no fields that we could fill.
          }
        }
      }
      if (!headerSeen) {
        parameters.header().keySet().forEach(field -> extra("header." + field));
      }
      if (!buttonsSeen) {
        parameters.buttons().keySet().forEach(place -> extra("buttons." + place));
      }
      return new Rendering(header, body, footer, buttons, faults);
    }

    private String header(Component.Header part) {
      String format = part.format().toLowerCase(Locale.ROOT);
      if (part.text().isPresent()) {
        Map<String, String> texts =
            parameters.header().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ParameterValue.TextValue)
                .collect(
                    java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> ((ParameterValue.TextValue) entry.getValue()).text()));
        parameters.header().keySet().stream()
            .filter(field -> !texts.containsKey(field))
            .forEach(field -> extra("header." + field));
        return words(part.text().get(), "header", texts);
      }
      ParameterValue value = parameters.header().get(format);
      if (value == null) {
        faults.add(new Fault("header." + format, "is missing: this template's header needs it"));
      } else if (format.equals("location") != value instanceof ParameterValue.LocationValue
          || value instanceof ParameterValue.TextValue) {
        faults.add(new Fault("header." + format, "must be a " + format + ", not something else"));
      }
      parameters.header().keySet().stream()
          .filter(field -> !field.equals(format))
          .forEach(field -> extra("header." + field));
      return "[" + format + "]";
    }

    private String words(String text, String where, Map<String, String> values) {
      List<String> fields = fields(text);
      values.keySet().stream()
          .filter(field -> !fields.contains(field))
          .sorted()
          .forEach(field -> extra(where + "." + field));
      for (String field : fields) {
        if (values.getOrDefault(field, "").isBlank()) {
          faults.add(
              new Fault(where + "." + field, "is missing: the template has {{" + field + "}}"));
        } else {
          checkWords(where + "." + field, values.getOrDefault(field, ""));
        }
      }
      return FIELD
          .matcher(text)
          .replaceAll(match ->
              Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    /// The provider takes no line breaks, tabs or more than four spaces in a row in a field.
    private void checkWords(String field, String value) {
      if (value.contains("\n") || value.contains("\t") || value.contains("     ")) {
        faults.add(
            new Fault(field, "must not hold line breaks, tabs or more than four spaces in a row"));
      }
    }

    private List<String> buttons(List<Component.Button> row) {
      List<String> labels = new ArrayList<>();
      for (int place = 0; place < row.size(); place++) {
        Component.Button button = row.get(place);
        labels.add(button.text());
        boolean given = parameters.buttons().containsKey(place);
        boolean needed = needsValue(button);
        if (needed && !given) {
          faults.add(new Fault("buttons." + place, "is missing: this button has a field"));
        }
        if (given && !needed && !button.kind().equalsIgnoreCase("QUICK_REPLY")) {
          extra("buttons." + place);
        }
      }
      parameters.buttons().keySet().stream()
          .filter(place -> place < 0 || place >= row.size())
          .forEach(place -> extra("buttons." + place));
      return labels;
    }

    private static boolean needsValue(Component.Button button) {
      return switch (button.kind().toUpperCase(Locale.ROOT)) {
        case "URL" -> button.target().filter(target -> FIELD.matcher(target).find()).isPresent();
        case "COPY_CODE", "OTP" -> true;
        default -> false;
      };
    }

    private void extra(String field) {
      faults.add(new Fault(field, "is not a field of this template"));
    }
  }
}
