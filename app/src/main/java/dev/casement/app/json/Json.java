package dev.casement.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Trees and texts.
public final class Json {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /// An array of what each of these becomes, in their order.
  public static <T> ArrayNode array(Collection<T> values, Function<T, ? extends JsonNode> write) {
    ArrayNode array = array();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  /// An array of texts.
  public static ArrayNode texts(Collection<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  /// An object of texts, by name.
  public static ObjectNode map(Map<String, String> values) {
    ObjectNode object = object();
    new TreeMap<>(values).forEach(object::put);
    return object;
  }

  /// An instant as the API shows it: in UTC, to the millisecond.
  public static String instant(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /// Puts a member where there is something to put.
  static void put(ObjectNode into, String name, Optional<String> value) {
    value.ifPresent(text -> into.put(name, text));
  }

  /// Puts a member in any case: null where there is nothing.
  static void putOrNull(ObjectNode into, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> into.put(name, text), () -> into.putNull(name));
  }

  /// Prints a tree on one line.
  public static String print(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be printed", e);
    }
  }

  /// Parses what [#print] printed.
  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ShapeException("", "is not JSON", e);
    }
  }
}
