package dev.casement.app.store;

import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/// Pages by key. The order has to name the columns of an index from its first one, all in one
/// direction: then the database reads just the rows of the page, forwards or backwards.
///
/// @param prefix the columns of the index before the key, comma-separated
/// @param at the column of the instant
/// @param id the column of the id
/// @param ascending in which direction
record Keyset(String prefix, String at, String id, boolean ascending) {

  /// The condition that a row comes after the cursor; empty on the first page.
  String after(PageRequest page) {
    if (page.after().isEmpty()) {
      return "";
    }
    String sign = ascending ? ">" : "<";
    return " and %1$s %3$s= :after_at and (%1$s %3$s :after_at or %2$s %3$s :after_id)"
        .formatted(at, id, sign);
  }

  /// The order and the limit; one row more than asked for tells whether there is a next page.
  String order() {
    String direction = ascending ? " asc" : " desc";
    String columns =
        String.join(direction + ", ", (prefix + "," + at + "," + id).split(",", -1)) + direction;
    return " order by " + columns + " fetch first :rows rows only";
  }

  Query bind(Query query, PageRequest page) {
    query.bind("rows", page.limit() + 1);
    page.after()
        .ifPresent(cursor ->
            query.bind("after_at", cursor.at().toEpochMilli()).bind("after_id", cursor.id()));
    return query;
  }

  static <T> Page<T> page(List<T> rows, Function<T, Cursor> key, PageRequest request) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, Optional.empty());
    }
    List<T> items = rows.subList(0, request.limit());
    return new Page<>(items, Optional.of(key.apply(items.getLast())));
  }
}
