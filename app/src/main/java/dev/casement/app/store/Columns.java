package dev.casement.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The columns by which rows of a table are written: those that say which row, then the others.
///
/// @param keys how many say which row
record Columns(String table, int keys, List<Column> all) {

  Columns {
    all = List.copyOf(all);
  }

  /// Columns as they stand in a line of text: `company text, id text | version bigint`.
  static Columns of(String table, String line) {
    String[] halves = line.split("\\|", -1);
    List<Column> all = new ArrayList<>();
    int keys = 0;
    for (int half = 0; half < halves.length; half++) {
      for (String one : halves[half].split(",", -1)) {
        if (!one.isBlank()) {
          String[] words = one.strip().split(" ", 2);
          all.add(new Column(words[0], words[1]));
        }
      }
      keys = half == 0 ? all.size() : keys;
    }
    return new Columns(table, keys, all);
  }

  String names() {
    return all.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /// One text for each column, by its place in the order given.
  String each(int from, int to, String pattern, String between) {
    return IntStream.range(from, to)
        .mapToObj(i -> pattern.formatted(all.get(i).name(), all.get(i).type()))
        .collect(Collectors.joining(between));
  }

  /// @param type as PostgreSQL calls it
  record Column(String name, String type) {}
}
