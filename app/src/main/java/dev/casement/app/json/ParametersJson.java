package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.template.ParameterValue;
import dev.casement.core.domain.template.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What fills a template's fields: `{header, body, buttons}`, each by field. A flat map of texts is
/// taken for the body.
public final class ParametersJson {

  private ParametersJson() {}

  public static ObjectNode write(Parameters parameters) {
    ObjectNode tree = Json.object();
    if (!parameters.header().isEmpty()) {
      ObjectNode header = tree.putObject("header");
      parameters.headerInOrder().forEach((field, value) -> put(header, field, value));
    }
    if (!parameters.body().isEmpty()) {
      ObjectNode body = tree.putObject("body");
      parameters.bodyInOrder().forEach(body::put);
    }
    if (!parameters.buttons().isEmpty()) {
      ObjectNode buttons = tree.putObject("buttons");
      parameters.buttons().keySet().stream()
          .sorted()
          .forEach(place -> buttons.put(place.toString(), parameters.buttons().get(place)));
    }
    return tree;
  }

  private static void put(ObjectNode header, String field, ParameterValue value) {
    switch (value) {
      case ParameterValue.TextValue(String text) -> header.put(field, text);
      case ParameterValue.MediaValue(var media) -> header.set(field, MediaJson.withoutKind(media));
      case ParameterValue.LocationValue place -> {
        ObjectNode location =
            header
                .putObject(field)
                .put("latitude", place.latitude())
                .put("longitude", place.longitude());
        Json.put(location, "name", place.name());
        Json.put(location, "address", place.address());
      }
    }
  }

  /// The parameters under this name; none where there are none.
  public static Parameters read(Members template, String name) {
    return template.maybeObject(name).map(ParametersJson::read).orElse(Parameters.NONE);
  }

  static Parameters read(Members parameters) {
    boolean flat =
        !parameters.names().isEmpty() && parameters.names().stream().allMatch(parameters::isText);
    if (flat) {
      return Parameters.body(parameters.map());
    }
    return new Parameters(
        parameters.maybeObject("header").map(ParametersJson::header).orElse(Map.of()),
        parameters.map("body"),
        parameters.maybeObject("buttons").map(ParametersJson::buttons).orElse(Map.of()));
  }

  private static Map<String, ParameterValue> header(Members header) {
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    for (String field : header.names()) {
      values.put(field, value(header, field));
    }
    return values;
  }

  private static ParameterValue value(Members header, String field) {
    if (!header.isObject(field)) {
      return new ParameterValue.TextValue(header.text(field));
    }
    Members value = header.object(field);
    if (field.equals("location")) {
      return new ParameterValue.LocationValue(
          value.number("latitude"),
          value.number("longitude"),
          value.maybeText("name"),
          value.maybeText("address"));
    }
    Optional<MediaKind> kind = Words.find(MediaKind.class, field);
    return new ParameterValue.MediaValue(
        MediaJson.read(
            value,
            kind.orElseThrow(() -> new ShapeException(header.field(field), "must be a text"))));
  }

  private static Map<Integer, String> buttons(Members buttons) {
    Map<Integer, String> values = new LinkedHashMap<>();
    buttons.map().forEach((place, text) -> values.put(place(buttons, place), text));
    return values;
  }

  private static Integer place(Members buttons, String place) {
    if (!Parameters.isPosition(place) || place.length() > 3) {
      throw new ShapeException(buttons.field(place), "must be a button's place, from 0");
    }
    return Integer.valueOf(place);
  }
}
