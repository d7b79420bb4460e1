package dev.casement.app.store;

import dev.casement.core.usecase.Ids;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// A stretch of time of a table on PostgreSQL: the rows with ids from one to before another.
///
/// @param name of its tables, behind the name of the whole
/// @param from empty for the first one, which was there before tables were cut
record Stretch(String name, String from, String before) {

  private static final Pattern BOUNDS =
      Pattern.compile("FOR VALUES FROM \\((?:MINVALUE|'(\\w*)')\\) TO \\('(\\w*)'\\)");

  /// All of a table, oldest first, without the one for rows that are in none.
  static List<Stretch> all(Handle handle, String table) {
    return handle
        .createQuery(
            """
            select c.relname, pg_get_expr(c.relpartbound, c.oid) as bounds
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = cast(:table as regclass)
            """)
        .bind("table", table)
        .map((row, _) -> read(row.getString("relname"), row.getString("bounds"), table))
        .list()
        .stream()
        .flatMap(List::stream)
        .sorted(java.util.Comparator.comparing(Stretch::from))
        .toList();
  }

  private static List<Stretch> read(String name, String bounds, String table) {
    Matcher found = BOUNDS.matcher(bounds);
    if (!found.matches()) {
      return List.of();
    }
    String from = found.group(1) == null ? "" : found.group(1);
    return List.of(new Stretch(name.substring(table.length()), from, found.group(2)));
  }

  /// When it ends, by the wall clock that its ids were made by.
  Instant end() {
    return Ids.madeAt(before);
  }

  /// The table that has it.
  String of(String table) {
    return table + name;
  }
}
