package dev.casement.meta;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A tolerant look at JSON that Meta sent: nothing here throws for a shape it did not expect.
///
/// Meta writes the same id as text in one place and as a number in another, leaves members out or
/// sets them to null, and sends one object where a list was promised. A reader asks for what it
/// needs and gets it, or gets nothing.
public record Json(JsonNode node) {

  /// The one reader and writer. It refuses text after the end, which is no JSON.
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .nodeFactory(new FewMembers.Factory())
          .build();

  /// Reads trees without looking up each time how.
  private static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class);

  private static final Json NOTHING = new Json(MissingNode.getInstance());

  /// The value of these bytes; empty where they are no JSON.
  public static Optional<Json> parse(byte[] body) {
    try {
      JsonNode read = TREES.readTree(body);
      return read == null || read.isMissingNode() ? Optional.empty() : Optional.of(new Json(read));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// A new, empty object.
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// The bytes of a value that we made ourselves.
  public static byte[] bytes(JsonNode made) {
    try {
      return MAPPER.writeValueAsBytes(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a value that we made ourselves.
  public static String text(JsonNode made) {
    return new String(bytes(made), StandardCharsets.UTF_8);
  }

  /// The member of this name; nothing where this is no object or has no such member.
  public Json at(String field) {
    JsonNode member = node.get(field);
    return member == null ? NOTHING : new Json(member);
  }

  /// The elements of this list; an object or a bare value where a list belongs counts as its one
  /// element.
  public List<Json> items() {
    if (isNothing()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(this);
    }
    List<Json> elements = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      elements.add(new Json(element));
    }
    return elements;
  }

  /// The elements of the list of this name.
  public List<Json> items(String field) {
    return at(field).items();
  }

  /// Whether there is no value, or null.
  @SuppressWarnings("ReferenceEquality") // there is one of each, and nothing is asked more often
  public boolean isNothing() {
    return node == NullNode.instance || node == MissingNode.getInstance();
  }

  public boolean isObject() {
    return node.isObject();
  }

  public boolean has(String field) {
    return !at(field).isNothing();
  }

  /// This value as text, whether it came as text, number or boolean; empty for anything else and
  /// for the empty text.
  public Optional<String> text() {
    // Most are text, and that is told fastest.
    if (!(node instanceof TextNode) && (isNothing() || !node.isValueNode())) {
      return Optional.empty();
    }
    String text = node.asText();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /// The member of this name as text.
  public Optional<String> text(String field) {
    return at(field).text();
  }

  /// The member of this name as text, or the empty text.
  public String textOrEmpty(String field) {
    return text(field).orElse("");
  }

  /// The member of this name as a whole number, also where it came as text.
  public Optional<Long> number(String field) {
    JsonNode member = at(field).node;
    return member.canConvertToLong() && member.isIntegralNumber()
        ? Optional.of(member.longValue())
        : text(field).flatMap(Json::whole);
  }

  /// The member of this name as a number, also where it came as text.
  public OptionalDouble decimal(String field) {
    JsonNode member = at(field).node;
    if (member.isNumber()) {
      return OptionalDouble.of(member.doubleValue());
    }
    try {
      return member.isTextual()
          ? OptionalDouble.of(Double.parseDouble(member.textValue().strip()))
          : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  /// Whether the member of this name says yes: `true`, `"true"`.
  public boolean flag(String field) {
    JsonNode member = at(field).node;
    return member.isTextual() ? member.textValue().equalsIgnoreCase("true") : member.booleanValue();
  }

  /// The member of this name as a moment, in any of the forms in which Meta writes one.
  public Optional<Instant> time(String field) {
    JsonNode member = at(field).node;
    return member.isIntegralNumber()
        ? Optional.of(MetaTime.ofNumber(member.longValue()))
        : text(field).flatMap(MetaTime::parse);
  }

  /// This value as its JSON text.
  public String raw() {
    return node.toString();
  }

  static Optional<Long> whole(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
