package dev.casement.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Response;
import dev.casement.app.json.Json;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;

/// Lists as the API shows them, page by page: `{"data": […], "next_cursor": null | "…"}`.
final class Listing {
  private static final int USUAL = 50;

  private Listing() {}

  /// Which rows somebody asks for.
  ///
  /// @param kind the list with its order; a cursor of another one is refused
  static PageRequest request(Call call, String kind) {
    return new PageRequest(limit(call), call.query("cursor").map(text -> cursor(kind, text)));
  }

  static int limit(Call call) {
    return call.query("limit", Listing::limit, "must be a number from 1 to " + PageRequest.MOST)
        .orElse(USUAL);
  }

  private static Optional<Integer> limit(String text) {
    try {
      return Optional.of(Integer.valueOf(text))
          .filter(number -> number >= 1 && number <= PageRequest.MOST);
    } catch (NumberFormatException notNumber) {
      return Optional.empty();
    }
  }

  private static Cursor cursor(String kind, String text) {
    List<String> parts = Opaque.read(kind, 2, text).orElseThrow(Listing::badCursor);
    try {
      return new Cursor(Instant.parse(parts.get(0)), parts.get(1));
    } catch (DateTimeException forged) {
      throw badCursor();
    }
  }

  private static RuntimeException badCursor() {
    return ProblemType.BAD_REQUEST
        .with("The query parameter 'cursor' is not a cursor of this list.")
        .asException();
  }

  /// The same where each row is looked up by itself: side by side, for those who ask at the same
  /// time share their queries.
  static <T> Response sideBySide(String kind, Page<T> page, Function<T, ? extends JsonNode> view) {
    List<JsonNode> rows =
        page.items().stream()
            .gather(Gatherers.<T, JsonNode>mapConcurrent(PageRequest.MOST, view))
            .toList();
    return of(kind, new Page<>(rows, page.next()), row -> row);
  }

  static <T> Response of(String kind, Page<T> page, Function<T, ? extends JsonNode> view) {
    return answer(
        page.items(),
        view,
        page.next().map(next -> Opaque.write(kind, next.at().toString(), next.id())));
  }

  /// A list that fits on one page.
  static <T> Response all(List<T> items, Function<T, ? extends JsonNode> view) {
    return answer(items, view, Optional.empty());
  }

  /// A page of rows that are held in memory, in their order.
  ///
  /// @param key what is different for each of them and does not change
  static <T> Response cut(
      Call call,
      String kind,
      List<T> items,
      Function<T, String> key,
      Function<T, ObjectNode> view) {
    int from = call.query("cursor").map(text -> after(kind, text, items, key)).orElse(0);
    int to = Math.min(items.size(), from + limit(call));
    return answer(
        items.subList(from, to),
        view,
        to < items.size()
            ? Optional.of(Opaque.write(kind, key.apply(items.get(to - 1))))
            : Optional.empty());
  }

  /// The place after the row with this key, or after where it would stand.
  private static <T> int after(String kind, String text, List<T> items, Function<T, String> key) {
    String last = Opaque.read(kind, 1, text).orElseThrow(Listing::badCursor).getFirst();
    int place = 0;
    while (place < items.size() && key.apply(items.get(place)).compareTo(last) <= 0) {
      place++;
    }
    return place;
  }

  private static <T> Response answer(
      List<T> items, Function<T, ? extends JsonNode> view, Optional<String> next) {
    ObjectNode tree = Json.object();
    tree.set("data", Json.array(items, view));
    next.ifPresentOrElse(
        cursor -> tree.put("next_cursor", cursor), () -> tree.putNull("next_cursor"));
    return Response.json(200, tree);
  }
}
