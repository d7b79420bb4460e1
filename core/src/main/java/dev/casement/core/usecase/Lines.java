package dev.casement.core.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sorts things into lines: whatever shares a key, itself or through others, stands in one line.
/// Not thread-safe.
final class Lines<T> {

  private final Map<Object, Line<T>> byKey = new HashMap<>();
  private final Set<Line<T>> lines = new LinkedHashSet<>();

  void add(Collection<?> keys, T item) {
    Line<T> line = new Line<>();
    line.items.add(item);
    line.keys.addAll(keys);
    for (Object key : keys) {
      Line<T> met = byKey.get(key);
      if (met != null && lines.remove(met)) {
        line.takeIn(met);
      }
    }
    line.keys.forEach(key -> byKey.put(key, line));
    lines.add(line);
  }

  /// The lines, each with its things in the order in which they were added.
  List<List<T>> all() {
    return lines.stream().map(line -> line.items).toList();
  }

  /// Things that belong in one line.
  private static final class Line<T> {

    private final List<T> items = new ArrayList<>();
    private final List<Object> keys = new ArrayList<>();

    /// Puts what stood in the other line before what stands in this one.
    void takeIn(Line<T> earlier) {
      items.addAll(0, earlier.items);
      keys.addAll(earlier.keys);
    }
  }
}
