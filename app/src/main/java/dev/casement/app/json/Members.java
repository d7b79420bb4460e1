package dev.casement.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The members of a JSON object, each asked for by name and kind. A member that is null counts as
/// missing. What is not as it should be is a [ShapeException] that names it from the root.
public final class Members {

  private final JsonNode object;
  private final String path;

  private Members(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  public static Members of(JsonNode object) {
    return of(object, "");
  }

  /// The members of an object that stands at this path, dotted; empty for the root.
  public static Members of(JsonNode object, String path) {
    if (!object.isObject()) {
      throw new ShapeException(path, "must be an object");
    }
    return new Members(object, path);
  }

  public String text(String name) {
    return require(name, maybeText(name));
  }

  public Optional<String> maybeText(String name) {
    return maybe(name, JsonNode::isTextual, "must be a text").map(JsonNode::textValue);
  }

  public Instant instant(String name) {
    return require(name, maybeInstant(name));
  }

  public Optional<Instant> maybeInstant(String name) {
    return maybeText(name).map(text -> instant(name, text));
  }

  private Instant instant(String name, String text) {
    try {
      return Instants.parse(text);
    } catch (DateTimeException e) {
      throw new ShapeException(field(name), "must be an instant, such as 2026-11-20T10:00:00Z", e);
    }
  }

  public <E extends Enum<E>> E word(String name, Class<E> type) {
    return require(name, maybeWord(name, type));
  }

  public <E extends Enum<E>> Optional<E> maybeWord(String name, Class<E> type) {
    return maybeText(name).map(word -> word(name, type, word));
  }

  /// An array of words; empty where there is none.
  public <E extends Enum<E>> List<E> words(String name, Class<E> type) {
    return texts(name).stream().map(word -> word(name, type, word)).toList();
  }

  private <E extends Enum<E>> E word(String name, Class<E> type, String word) {
    return Words.find(type, word)
        .orElseThrow(() -> new ShapeException(field(name), "must be one of " + Words.all(type)));
  }

  /// A boolean; false where there is none.
  public boolean flag(String name) {
    return maybe(name, JsonNode::isBoolean, "must be true or false")
        .map(JsonNode::booleanValue)
        .orElse(false);
  }

  public double number(String name) {
    return require(name, maybe(name, JsonNode::isNumber, "must be a number")).doubleValue();
  }

  public Optional<Long> maybeWhole(String name) {
    return maybe(name, JsonNode::canConvertToExactIntegral, "must be a whole number")
        .map(JsonNode::longValue);
  }

  public Members object(String name) {
    return require(name, maybeObject(name));
  }

  public Optional<Members> maybeObject(String name) {
    return maybe(name, JsonNode::isObject, "must be an object")
        .map(node -> new Members(node, field(name)));
  }

  /// An array of objects, each read so; empty where there is none.
  public <T> List<T> objects(String name, Function<Members, T> read) {
    List<T> all = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      all.add(read.apply(of(element, field(name) + "." + all.size())));
    }
    return all;
  }

  /// An array of texts; empty where there is none.
  public List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      all.add(textOf(element, field(name) + "." + all.size()));
    }
    return all;
  }

  /// An object whose members are all texts; empty where there is none.
  public Map<String, String> map(String name) {
    return maybeObject(name).map(Members::map).orElse(Map.of());
  }

  /// All members, which must be texts, in their order.
  public Map<String, String> map() {
    Map<String, String> all = new LinkedHashMap<>();
    object.properties().forEach(e -> all.put(e.getKey(), textOf(e.getValue(), field(e.getKey()))));
    return all;
  }

  /// The names of all members, in their order.
  public List<String> names() {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /// Whether there is a member of this name that is a text.
  public boolean isText(String name) {
    return object.path(name).isTextual();
  }

  /// Whether there is a member of this name that is true or false.
  public boolean isFlag(String name) {
    return object.path(name).isBoolean();
  }

  /// Whether there is a member of this name that is an object.
  public boolean isObject(String name) {
    return object.path(name).isObject();
  }

  /// The object itself.
  public JsonNode node() {
    return object;
  }

  /// A member's place from the root.
  public String field(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private Iterable<JsonNode> elements(String name) {
    List<JsonNode> elements = new ArrayList<>();
    maybe(name, JsonNode::isArray, "must be an array").ifPresent(a -> a.forEach(elements::add));
    return elements;
  }

  private Optional<JsonNode> maybe(String name, Predicate<JsonNode> kind, String otherwise) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!kind.test(node)) {
      throw new ShapeException(field(name), otherwise);
    }
    return Optional.of(node);
  }

  private <T> T require(String name, Optional<T> value) {
    return value.orElseThrow(() -> new ShapeException(field(name), "is missing"));
  }

  private static String textOf(JsonNode node, String field) {
    if (!node.isTextual()) {
      throw new ShapeException(field, "must be a text");
    }
    return node.textValue();
  }
}
