package dev.casement.app.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.json.Words;
import dev.casement.core.usecase.FieldFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The members of an object that a client sent. Not thread-safe.
public final class Fields {
  private final JsonNode object;
  private final String path;
  private final Noted noted;
  private final Set<String> asked = new HashSet<>();

  private Fields(JsonNode object, String path, Noted noted) {
    this.object = object;
    this.path = path;
    this.noted = noted;
    noted.opened.add(this);
  }

  /// The members of a whole body.
  public static Fields of(JsonNode body) {
    if (!body.isObject()) {
      throw Problem.fields(List.of(new FieldFault("", "must be an object"))).asException();
    }
    return new Fields(body, "", new Noted());
  }

  /// The members of a body that is not there.
  public static Fields none() {
    return of(JsonNodeFactory.instance.objectNode());
  }

  /// Ends the request with every fault noted so far, members that nobody asked for included.
  public void check() {
    List<FieldFault> faults = new ArrayList<>(noted.faults);
    noted.opened.forEach(fields -> faults.addAll(fields.unknown()));
    if (!faults.isEmpty()) {
      throw Problem.fields(faults).asException();
    }
  }

  private List<FieldFault> unknown() {
    return object.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !asked.contains(name))
        .map(name -> new FieldFault(at(name), "is not a member of this request"))
        .toList();
  }

  /// Notes that something is wrong with a member.
  public void fault(String name, String message) {
    noted.faults.add(new FieldFault(at(name), message));
  }

  /// A member's place from the body's root.
  public String at(String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
  }

  /// The names of all members there are.
  public List<String> names() {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /// Whether the member is there and null, which for some means: none.
  public boolean isNull(String name) {
    asked.add(name);
    return object.path(name).isNull();
  }

  /// Whether the member is there and an object.
  public boolean isObject(String name) {
    return object.path(name).isObject();
  }

  /// Whether the member is there and an array.
  public boolean isArray(String name) {
    return object.path(name).isArray();
  }

  /// A member of any kind.
  public Field<JsonNode> any(String name) {
    asked.add(name);
    return Field.in(this, name, object.path(name));
  }

  /// A text that says something.
  public Field<String> text(String name) {
    return any(name)
        .must(JsonNode::isTextual, "must be a text")
        .to(JsonNode::textValue)
        .must(Texts::isUnicode, "must not hold NUL or half characters")
        .must(text -> !text.isBlank(), "must not be empty");
  }

  /// A text that says something in at most so many characters.
  public Field<String> text(String name, int most) {
    return text(name)
        .must(
            text -> text.codePointCount(0, text.length()) <= most,
            "must have at most " + most + " characters");
  }

  public Field<Boolean> flag(String name) {
    return any(name).must(JsonNode::isBoolean, "must be true or false").to(JsonNode::booleanValue);
  }

  public Field<Long> whole(String name, long least, long most) {
    return any(name)
        .must(node -> node.isIntegralNumber() && node.canConvertToLong(), "must be a whole number")
        .to(JsonNode::longValue)
        .must(value -> value >= least && value <= most, "must be from " + least + " to " + most);
  }

  public Field<Double> number(String name, double least, double most) {
    return any(name)
        .must(JsonNode::isNumber, "must be a number")
        .to(JsonNode::doubleValue)
        .must(
            value -> value >= least && value <= most,
            "must be from " + (long) least + " to " + (long) most);
  }

  /// A word of one of our enumerations, in any case.
  public <E extends Enum<E>> Field<E> word(String name, Class<E> type) {
    return text(name).map(word -> Words.find(type, word), "must be one of " + Words.all(type));
  }

  /// One of a few words, in any case; it comes back in lower case.
  public Field<String> word(String name, List<String> words) {
    return text(name)
        .map(
            word -> words.stream().filter(one -> one.equalsIgnoreCase(word)).findFirst(),
            "must be one of " + String.join(", ", words));
  }

  /// Another object within this one.
  public Field<Fields> object(String name) {
    return any(name)
        .must(JsonNode::isObject, "must be an object")
        .to(node -> new Fields(node, at(name), noted));
  }

  /// What another object is read to, where it is there.
  public <T> Optional<T> object(String name, Function<Fields, T> read) {
    return object(name).maybe().map(read);
  }

  /// An array of objects, each read so.
  public <T> Field<List<T>> objects(String name, Function<Fields, T> read) {
    return list(
        name,
        (node, place) -> {
          if (!node.isObject()) {
            fault(name + "." + place, "must be an object");
            return Optional.empty();
          }
          return Optional.of(read.apply(new Fields(node, at(name + "." + place), noted)));
        });
  }

  /// An array of texts.
  public Field<List<String>> texts(String name) {
    return texts(name, text -> Optional.of(text), "");
  }

  /// An array of texts, each made into something.
  public <T> Field<List<T>> texts(
      String name, Function<String, Optional<T>> make, String otherwise) {
    return list(
        name,
        (node, place) -> {
          if (!node.isTextual()
              || node.textValue().isBlank()
              || !Texts.isUnicode(node.textValue())) {
            fault(name + "." + place, "must be a text");
            return Optional.empty();
          }
          Optional<T> made = make.apply(node.textValue());
          if (made.isEmpty()) {
            fault(name + "." + place, otherwise);
          }
          return made;
        });
  }

  /// An array of words of one of our enumerations.
  public <E extends Enum<E>> Field<List<E>> words(String name, Class<E> type) {
    return texts(name, word -> Words.find(type, word), "must be one of " + Words.all(type));
  }

  private <T> Field<List<T>> list(String name, BiFunction<JsonNode, Integer, Optional<T>> read) {
    return any(name)
        .must(JsonNode::isArray, "must be an array")
        .to(array -> {
          List<T> all = new ArrayList<>();
          for (int place = 0; place < array.size(); place++) {
            read.apply(array.get(place), place).ifPresent(all::add);
          }
          return all;
        });
  }

  /// An object whose members are all texts, each read so and named as it is.
  public Field<Map<String, String>> map(String name) {
    return object(name).to(Fields::texts);
  }

  /// All members, which must be texts.
  public Map<String, String> texts() {
    Map<String, String> all = new LinkedHashMap<>();
    names().forEach(member -> text(member).maybe().ifPresent(text -> all.put(member, text)));
    return all;
  }

  /// What was found wrong, and where somebody looked, in a whole body.
  private static final class Noted {
    private final List<FieldFault> faults = new ArrayList<>();
    private final List<Fields> opened = new ArrayList<>();
  }
}
