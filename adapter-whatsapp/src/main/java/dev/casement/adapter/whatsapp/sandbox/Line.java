package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.meta.Json;
import java.time.Instant;
import java.util.Optional;

/// One message between a number and a customer.
///
/// @param index its place in the thread
/// @param direction as the company sees it
/// @param status `received`, `sent`, `delivered`, `read`, `failed`
record Line(
    String number,
    String customer,
    long index,
    String direction,
    String type,
    String text,
    String id,
    long at,
    String status,
    Optional<String> reference) {

  static final String INBOUND = "inbound";
  static final String OUTBOUND = "outbound";

  Line at(String newStatus) {
    return new Line(number, customer, index, direction, type, text, id, at, newStatus, reference);
  }

  /// What failed never came to the phone.
  boolean isSeen() {
    return !status.equals("failed");
  }

  Shown shown() {
    return new Shown(
        direction,
        type,
        text.isEmpty() ? Optional.empty() : Optional.of(text),
        id,
        Instant.ofEpochSecond(at),
        status);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("number", number)
            .put("customer", customer)
            .put("index", index)
            .put("direction", direction)
            .put("type", type)
            .put("text", text)
            .put("id", id)
            .put("at", at)
            .put("status", status);
    reference.ifPresent(value -> json.put("reference", value));
    return json;
  }

  static Line of(Json json) {
    return new Line(
        json.textOrEmpty("number"),
        json.textOrEmpty("customer"),
        json.number("index").orElse(0L),
        json.textOrEmpty("direction"),
        json.textOrEmpty("type"),
        json.textOrEmpty("text"),
        json.textOrEmpty("id"),
        json.number("at").orElse(0L),
        json.textOrEmpty("status"),
        json.text("reference"));
  }
}
