package dev.casement.app.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One member of an object, with what was found wrong with it so far. Not thread-safe.
public final class Field<T> {
  private final Fields owner;
  private final String name;
  private final boolean given;
  private final Optional<T> found;

  private Field(Fields owner, String name, boolean given, Optional<T> found) {
    this.owner = owner;
    this.name = name;
    this.given = given;
    this.found = found;
  }

  /// A member as it stands in the object; null counts as not given.
  static Field<JsonNode> in(Fields owner, String name, JsonNode node) {
    boolean given = !node.isMissingNode() && !node.isNull();
    return new Field<>(owner, name, given, given ? Optional.of(node) : Optional.empty());
  }

  /// Notes a fault where there is no such member.
  public Field<T> required() {
    if (!given) {
      owner.fault(name, "is missing");
    }
    return this;
  }

  /// Notes a fault where there is a value that is not like this.
  public Field<T> must(Predicate<? super T> demand, String otherwise) {
    return map(value -> demand.test(value) ? Optional.of(value) : Optional.empty(), otherwise);
  }

  /// Another value made of this one; notes a fault where none can be made.
  public <R> Field<R> map(Function<? super T, Optional<R>> make, String otherwise) {
    Optional<R> made = found.flatMap(make);
    if (found.isPresent() && made.isEmpty()) {
      owner.fault(name, otherwise);
    }
    return new Field<>(owner, name, given, made);
  }

  /// Another value made of this one, which always works.
  public <R> Field<R> to(Function<? super T, R> make) {
    return new Field<>(owner, name, given, found.map(make));
  }

  /// Whether there is such a member, right or wrong.
  public boolean isGiven() {
    return given;
  }

  /// The value of a member that is required.
  ///
  /// @throws IllegalStateException before [Fields#check] has passed
  public T value() {
    return found.orElseThrow(() -> new IllegalStateException(name + " was not checked"));
  }

  /// The value, where it is there and right.
  public Optional<T> maybe() {
    return found;
  }

  public T orElse(T otherwise) {
    return found.orElse(otherwise);
  }
}
