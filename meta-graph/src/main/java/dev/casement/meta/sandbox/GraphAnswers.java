package dev.casement.meta.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.meta.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers in Graph's shapes. What it says of each error stands in `graph-errors.tsv` beside the
/// stand-in.
public final class GraphAnswers {

  private static final String CONTENT_TYPE = "application/json; charset=UTF-8";

  private final Map<String, GraphFault> faults;
  private final String product;

  private GraphAnswers(Map<String, GraphFault> faults, String product) {
    this.faults = faults;
    this.product = product;
  }

  /// The answers of one product.
  ///
  /// @param product as Meta names it in its errors: `whatsapp`, `messenger`, `instagram`
  public static GraphAnswers load(Class<?> standIn, String product) {
    Map<String, GraphFault> faults = new HashMap<>();
    GraphFault.read(GraphAnswers.class).forEach(fault -> faults.put(fault.key(), fault));
    GraphFault.read(standIn).forEach(fault -> faults.put(fault.key(), fault));
    return new GraphAnswers(faults, product);
  }

  public Answer ok(JsonNode body) {
    return ok(body, List.of());
  }

  public Answer ok(JsonNode body, List<Webhook> then) {
    return new Answer(200, CONTENT_TYPE, Json.bytes(body), then);
  }

  public Answer success() {
    return ok(Json.object().put("success", true));
  }

  /// The error of this code with what it says by default.
  public Answer error(int code, Optional<Integer> subcode) {
    return error(code, subcode, Optional.empty());
  }

  /// The error of this code, with finer words about this one case.
  public Answer error(int code, String details) {
    return error(code, Optional.empty(), Optional.of(details));
  }

  /// The error of this code and subcode, with finer words about this one case.
  public Answer error(int code, int subcode, String details) {
    return error(code, Optional.of(subcode), Optional.of(details));
  }

  private Answer error(int code, Optional<Integer> subcode, Optional<String> details) {
    GraphFault fault = fault(code, subcode);
    ObjectNode error = Json.object();
    error.put("message", "(#" + code + ") " + fault.title());
    error.put("type", fault.type());
    error.put("code", code);
    subcode.ifPresent(value -> error.put("error_subcode", value));
    if (fault.isTransient()) {
      error.put("is_transient", true);
    }
    error.set("error_data", data(details.orElse(fault.details())));
    error.put("fbtrace_id", "SandboxTrace");
    ObjectNode envelope = Json.object();
    envelope.set("error", error);
    return new Answer(fault.status(), CONTENT_TYPE, Json.bytes(envelope), List.of());
  }

  /// The error of this code as a webhook tells it: an element of `errors`.
  public ObjectNode inWebhook(int code) {
    GraphFault fault = fault(code, Optional.empty());
    ObjectNode error = Json.object();
    error.put("code", code);
    error.put("title", fault.title());
    error.put("message", fault.title());
    error.set("error_data", Json.object().put("details", fault.details()));
    return error;
  }

  private GraphFault fault(int code, Optional<Integer> subcode) {
    return subcode
        .map(finer -> faults.get(GraphFault.key(code, subcode)))
        .or(() -> Optional.ofNullable(faults.get(GraphFault.key(code, Optional.empty()))))
        .orElseGet(() -> GraphFault.unheardOf(code));
  }

  private ObjectNode data(String details) {
    return Json.object().put("messaging_product", product).put("details", details);
  }
}
