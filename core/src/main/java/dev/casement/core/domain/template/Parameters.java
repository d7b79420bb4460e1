package dev.casement.core.domain.template;

import dev.casement.core.domain.message.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What fills the fields of a template.
///
/// @param header by field, or under `image`, `video`, `document`, `location`
/// @param body by field: `1`, `2` … or the name
/// @param buttons by the button's place, from 0
public record Parameters(
    Map<String, ParameterValue> header, Map<String, String> body, Map<Integer, String> buttons) {

  public static final Parameters NONE = new Parameters(Map.of(), Map.of(), Map.of());

  public Parameters {
    header = Map.copyOf(header);
    body = Map.copyOf(body);
    buttons = Map.copyOf(buttons);
  }

  /// Fields of the body alone.
  public static Parameters body(Map<String, String> body) {
    return new Parameters(Map.of(), body, Map.of());
  }

  /// The files in the header.
  public List<Content.Media> files() {
    return headerInOrder().values().stream().flatMap(value -> value.files().stream()).toList();
  }

  /// The same with each of its files replaced.
  public Parameters withFiles(UnaryOperator<Content.Media> change) {
    Map<String, ParameterValue> changed = new HashMap<>();
    header.forEach((field, value) -> changed.put(field, value.withFiles(change)));
    return new Parameters(changed, body, buttons);
  }

  /// The body's fields in a stable order: numbers by value, then names.
  public Map<String, String> bodyInOrder() {
    return inOrder(body);
  }

  /// The header's fields in a stable order: numbers by value, then names.
  public Map<String, ParameterValue> headerInOrder() {
    return inOrder(header);
  }

  private static <V> Map<String, V> inOrder(Map<String, V> fields) {
    Map<String, V> ordered = new TreeMap<>(Parameters::compare);
    ordered.putAll(fields);
    return ordered;
  }

  private static int compare(String one, String other) {
    boolean numbers = isPosition(one) && isPosition(other);
    return numbers && one.length() != other.length()
        ? Integer.compare(one.length(), other.length())
        : one.compareTo(other);
  }

  /// Whether this names a field by its position.
  public static boolean isPosition(String field) {
    return !field.isEmpty() && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
