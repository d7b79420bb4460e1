package dev.casement.app.http.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An address with `{names}` for single segments, and maybe a `{name...}` at the end for all the
/// rest, the empty one included.
final class PathTemplate {
  private static final String REST = "...}";

  private final String text;
  private final List<String> segments;

  PathTemplate(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash: " + text);
    }
    this.text = text;
    this.segments = List.of(text.substring(1).split("/", -1));
  }

  String text() {
    return text;
  }

  /// What stands for the names, where this path has the template's form.
  Optional<Map<String, String>> match(List<String> path) {
    Map<String, String> found = new LinkedHashMap<>();
    for (int place = 0; place < segments.size(); place++) {
      String segment = segments.get(place);
      if (isRest(segment)) {
        found.put(
            segment.substring(1, segment.length() - REST.length()),
            String.join("/", path.subList(Math.min(place, path.size()), path.size())));
        return Optional.of(found);
      }
      if (place >= path.size() || !matches(segment, path.get(place), found)) {
        return Optional.empty();
      }
    }
    return segments.size() == path.size() ? Optional.of(found) : Optional.empty();
  }

  private static boolean matches(String segment, String actual, Map<String, String> found) {
    if (isName(segment)) {
      found.put(segment.substring(1, segment.length() - 1), actual);
      return !actual.isEmpty();
    }
    return segment.equals(actual);
  }

  /// Sorts before templates that say less about the same addresses: words before names, names
  /// before rests.
  String order() {
    List<String> order = new ArrayList<>();
    segments.forEach(
        segment -> order.add(isRest(segment) ? "\uffff" : isName(segment) ? "\ufffe" : segment));
    return String.join("/", order);
  }

  private static boolean isName(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isRest(String segment) {
    return segment.startsWith("{") && segment.endsWith(REST);
  }
}
