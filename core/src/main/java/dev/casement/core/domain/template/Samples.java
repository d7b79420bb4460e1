package dev.casement.core.domain.template;

import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a template looks like with its samples filled in; where one is missing, its field stands.
final class Samples {

  /// The headers that a message can fill.
  static final Set<String> FILLABLE = Set.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION");

  private Samples() {}

  static Parameters of(List<Component> components) {
    Map<String, ParameterValue> header = new HashMap<>();
    Map<String, String> body = new HashMap<>();
    Map<Integer, String> buttons = new HashMap<>();
    for (Component component : components) {
      switch (component) {
        case Component.Header part -> header.putAll(header(part));
        case Component.Body part -> body.putAll(texts(part.text(), part.samples()));
        case Component.ButtonRow(List<Component.Button> row) -> buttons.putAll(buttons(row));
        case Component.Footer _,
            Component.LimitedOffer _,
            Component.Carousel _,
            Component.Other _ -> {
          // Nothing to fill in.
        }
      }
    }
    return new Parameters(header, body, buttons);
  }

  private static Map<String, ParameterValue> header(Component.Header part) {
    if (part.text().isPresent()) {
      Map<String, ParameterValue> values = new HashMap<>();
      texts(part.text().get(), part.samples())
          .forEach((field, text) -> values.put(field, new ParameterValue.TextValue(text)));
      return Map.copyOf(values);
    }
    String format = part.format().toLowerCase(Locale.ROOT);
    if (format.equals("location")) {
      return Map.of(
          format, new ParameterValue.LocationValue(0, 0, Optional.empty(), Optional.empty()));
    }
    return Arrays.stream(MediaKind.values())
        .filter(kind -> kind.toString().equals(format))
        .findFirst()
        .<Map<String, ParameterValue>>map(kind ->
            Map.of(
                format,
                new ParameterValue.MediaValue(
                    new Media(
                        kind,
                        MediaSource.id(part.handle().orElse("sample")),
                        Optional.empty(),
                        Optional.empty()))))
        .orElse(Map.of());
  }

  private static Map<String, String> texts(String text, Map<String, String> samples) {
    return Rendering.fields(text).stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                field ->
                    Optional.ofNullable(samples.get(field))
                        .filter(sample -> !sample.isBlank())
                        .orElse("{{" + field + "}}")));
  }

  private static Map<Integer, String> buttons(List<Component.Button> row) {
    Map<Integer, String> values = new HashMap<>();
    for (int place = 0; place < row.size(); place++) {
      Component.Button button = row.get(place);
      if (button.sample().isPresent()) {
        values.put(place, ending(button, button.sample().get()));
      }
    }
    return values;
  }

  /// A link's sample is the whole address; its field is only the end of it.
  private static String ending(Component.Button button, String sample) {
    String target = button.target().orElse("");
    int field = target.indexOf("{{");
    return field > 0 && sample.startsWith(target.substring(0, field))
        ? sample.substring(field)
        : sample;
  }
}
