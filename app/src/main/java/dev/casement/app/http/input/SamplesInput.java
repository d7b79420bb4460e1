package dev.casement.app.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the samples that go with a part of a template: `samples` by field, or Meta's `example`.
final class SamplesInput {

  private static final String EXAMPLE = "example";

  private SamplesInput() {}

  /// @param member within `example`; the same with `_named_params` for named fields
  static Map<String, String> texts(Fields in, String member) {
    Map<String, String> samples = new HashMap<>();
    in.object("samples")
        .maybe()
        .ifPresent(given ->
            given
                .names()
                .forEach(name ->
                    ComponentInput.string(given, name).ifPresent(text -> samples.put(name, text))));
    Optional<Fields> example = in.isObject(EXAMPLE) ? in.object(EXAMPLE).maybe() : Optional.empty();
    example.ifPresent(given -> {
      given
          .any(member)
          .must(SamplesInput::isTexts, "must be a list of texts, one for each parameter")
          .maybe()
          .ifPresent(list -> byPosition(list, samples));
      given
          .objects(
              member + "_named_params",
              named ->
                  Map.entry(
                      named.text("param_name", 512).required().orElse(""),
                      ComponentInput.string(named, EXAMPLE).orElse("")))
          .maybe()
          .ifPresent(all -> all.forEach(one -> samples.put(one.getKey(), one.getValue())));
    });
    return samples;
  }

  /// For a body the list stands in another list.
  private static boolean isTexts(JsonNode node) {
    JsonNode list = node.isArray() && node.path(0).isArray() ? node.path(0) : node;
    if (list.isTextual()) {
      return true;
    }
    for (JsonNode text : list) {
      if (!text.isTextual()) {
        return false;
      }
    }
    return list.isArray();
  }

  private static void byPosition(JsonNode node, Map<String, String> samples) {
    JsonNode list = node.isArray() && node.path(0).isArray() ? node.path(0) : node;
    if (list.isTextual()) {
      samples.put("1", list.textValue());
    }
    for (int place = 0; place < list.size(); place++) {
      samples.put(Integer.toString(place + 1), list.path(place).textValue());
    }
  }

  /// The provider's handle of a sample file.
  static Optional<String> handle(Fields in) {
    return in.isObject(EXAMPLE)
        ? in.object(EXAMPLE)
            .maybe()
            .flatMap(example ->
                example
                    .any("header_handle")
                    .must(SamplesInput::isTexts, "must be a list of one text")
                    .maybe())
            .map(node -> node.isArray() ? node.path(0).asText() : node.asText())
            .filter(handle -> !handle.isBlank())
        : Optional.empty();
  }

  /// The one sample of a button.
  static Optional<String> one(Fields in) {
    Optional<String> listed =
        in.any(EXAMPLE)
            .must(SamplesInput::isTexts, "must be a text, or a list of one")
            .maybe()
            .map(node -> node.isArray() ? node.path(0).asText() : node.asText());
    return ComponentInput.string(in, "sample").or(() -> listed);
  }
}
