package dev.casement.meta.sandbox;

import dev.casement.meta.Table;
import java.util.List;
import java.util.Optional;

/// What Graph says with one error code.
///
/// @param type such as `OAuthException`
record GraphFault(
    int code,
    Optional<Integer> subcode,
    int status,
    String type,
    boolean isTransient,
    String title,
    String details) {

  static List<GraphFault> read(Class<?> anchor) {
    return Table.read(anchor, "graph-errors.tsv").stream().skip(1).map(GraphFault::of).toList();
  }

  static GraphFault unheardOf(int code) {
    return new GraphFault(
        code, Optional.empty(), 400, "OAuthException", false, "An error occurred", "No details");
  }

  static String key(int code, Optional<Integer> subcode) {
    return code + subcode.map(finer -> "/" + finer).orElse("");
  }

  String key() {
    return key(code, subcode);
  }

  private static GraphFault of(List<String> columns) {
    return new GraphFault(
        Integer.parseInt(columns.get(0)),
        columns.get(1).equals("-")
            ? Optional.empty()
            : Optional.of(Integer.valueOf(columns.get(1))),
        Integer.parseInt(columns.get(2)),
        columns.get(3),
        Boolean.parseBoolean(columns.get(4)),
        columns.get(5),
        columns.get(6));
  }
}
