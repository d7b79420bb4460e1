package dev.casement.app.http.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.usecase.FieldFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One occurrence of trouble, as the client is told it.
///
/// @param detail what happened this time, for a person
/// @param errors every member that is wrong
/// @param decision why policy refused, as JSON
/// @param retryAfter when to try again
public record Problem(
    ProblemType type,
    String detail,
    List<FieldFault> errors,
    Optional<ObjectNode> decision,
    Optional<Duration> retryAfter) {
  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Optional.empty(), Optional.empty());
  }

  /// These members are wrong.
  public static Problem fields(List<FieldFault> faults) {
    String detail =
        faults.size() == 1 ? "One field is not right." : faults.size() + " fields are not right.";
    return of(ProblemType.INVALID_FIELDS, detail).naming(faults);
  }

  /// Policy refuses, and here is why.
  public static Problem blocked(String message, ObjectNode decision) {
    return new Problem(
        ProblemType.BLOCKED_BY_POLICY, message, List.of(), Optional.of(decision), Optional.empty());
  }

  public Problem naming(List<FieldFault> faults) {
    return new Problem(type, detail, faults, decision, retryAfter);
  }

  public Problem retryAfter(Duration wait) {
    return new Problem(type, detail, errors, decision, Optional.of(wait));
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }

  /// The document of RFC 9457.
  public ObjectNode toJson() {
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "/problems/" + type.slug())
            .put("title", type.title())
            .put("status", type.status())
            .put("detail", detail);
    if (!errors.isEmpty()) {
      ArrayNode list = tree.putArray("errors");
      errors.forEach(fault -> {
        ObjectNode error = list.addObject();
        error.put("field", fault.field()).put("message", fault.message());
        fault.rule().ifPresent(rule -> error.put("rule", rule.id()).put("source", rule.source()));
      });
    }
    decision.ifPresent(node -> tree.set("decision", node));
    return tree;
  }
}
