package dev.casement.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.ShapeException;
import dev.casement.core.usecase.FieldFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The JSON body of a request, read member by member. What is wrong is collected, so that the
/// caller is told of all faults at once.
final class Form {

  private final Members members;
  private final List<FieldFault> faults = new ArrayList<>();

  private Form(Members members) {
    this.members = members;
  }

  /// The body, which may have these members and no others.
  ///
  /// @throws dev.casement.app.http.problem.ProblemException where it is no JSON object
  static Form of(Request request, String... names) {
    Form form = new Form(Members.of(object(request)));
    Set<String> known = Set.of(names);
    for (String name : form.members.names()) {
      form.require(
          known.contains(name), name, "is not known here; known are " + String.join(", ", names));
    }
    return form;
  }

  private static JsonNode object(Request request) {
    JsonNode body = json(new String(request.body(), StandardCharsets.UTF_8));
    if (!body.isObject()) {
      throw Problem.fields(List.of(new FieldFault("", "must be a JSON object"))).asException();
    }
    return body;
  }

  private static JsonNode json(String text) {
    try {
      return text.isBlank() ? Json.object() : Json.parse(text);
    } catch (ShapeException notJson) {
      throw ProblemType.MALFORMED_JSON.with("The body is not JSON.").asException();
    }
  }

  /// A member, or several; empty also where it is not as it should be.
  <T> Optional<T> take(Function<Members, Optional<T>> read) {
    try {
      return read.apply(members);
    } catch (ShapeException wrong) {
      faults.add(new FieldFault(wrong.field(), wrong.problem()));
      return Optional.empty();
    }
  }

  Optional<String> text(String name) {
    return take(read -> read.maybeText(name));
  }

  /// A text with something in it.
  Optional<String> filled(String name) {
    return text(name).filter(text -> require(!text.isBlank(), name, "must not be empty"));
  }

  /// A whole number between these, both included.
  Optional<Integer> whole(String name, int least, int most) {
    return take(read -> read.maybeWhole(name))
        .filter(number ->
            require(
                number >= least && number <= most,
                name,
                "must be between " + least + " and " + most))
        .map(Long::intValue);
  }

  Optional<Boolean> flag(String name) {
    return take(
        read -> read.node().hasNonNull(name) ? Optional.of(read.flag(name)) : Optional.empty());
  }

  /// An object, as the JSON it is.
  Optional<String> object(String name) {
    return take(read -> read.maybeObject(name)).map(Members::node).map(Json::print);
  }

  /// Notes a fault where something does not hold.
  ///
  /// @return whether it holds
  boolean require(boolean holds, String field, String problem) {
    if (!holds) {
      faults.add(new FieldFault(field, problem));
    }
    return holds;
  }

  /// Ends the request where anything was wrong.
  void check() {
    if (!faults.isEmpty()) {
      throw Problem.fields(faults).asException();
    }
  }
}
