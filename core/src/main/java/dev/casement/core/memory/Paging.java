package dev.casement.core.memory;

import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Cuts pages out of rows.
final class Paging {

  private static final Comparator<Cursor> FORTH =
      Comparator.comparing(Cursor::at).thenComparing(Cursor::id);

  private Paging() {}

  /// Rows with the smallest key first.
  static <T> Page<T> ascending(Collection<T> rows, Function<T, Cursor> key, PageRequest page) {
    return cut(rows, key, FORTH, page);
  }

  /// Rows with the greatest key first.
  static <T> Page<T> descending(Collection<T> rows, Function<T, Cursor> key, PageRequest page) {
    return cut(rows, key, FORTH.reversed(), page);
  }

  private static <T> Page<T> cut(
      Collection<T> rows, Function<T, Cursor> key, Comparator<Cursor> order, PageRequest page) {
    List<T> rest =
        rows.stream()
            .filter(row ->
                page.after().isEmpty() || order.compare(key.apply(row), page.after().get()) > 0)
            .sorted(Comparator.comparing(key, order))
            .toList();
    if (rest.size() <= page.limit()) {
      return new Page<>(rest, Optional.empty());
    }
    List<T> items = rest.subList(0, page.limit());
    return new Page<>(items, Optional.of(key.apply(items.getLast())));
  }
}
