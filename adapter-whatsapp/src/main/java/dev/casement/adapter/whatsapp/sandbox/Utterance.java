package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Voice;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a customer does, as WhatsApp's element for it.
///
/// @param element the element without ids, sender and time
record Utterance(ObjectNode element) {

  /// What may be from a customer but is no message to the company.
  private static final Set<String> NO_MESSAGE =
      Set.of("reaction", "system", "edit", "revoke", "unsupported", "unknown", "request_welcome");

  private static final Instant CALLS_COUNT = Permission.day(2024, 10, 1);

  static Utterance of(Voice voice) {
    ObjectNode element = voice.payload().map(Utterance::parsed).orElseGet(Json::object);
    if (voice.payload().isEmpty()) {
      element.put("type", "text");
      element.putObject("text").put("body", voice.text().orElse(""));
    }
    voice
        .referral()
        .map(Utterance::parsed)
        .ifPresent(referral -> element.set("referral", referral));
    Utterance said = new Utterance(element);
    if (said.isMessage() && !element.has("type")) {
      element.properties().stream()
          .filter(member -> member.getValue().isContainerNode())
          .map(java.util.Map.Entry::getKey)
          .filter(key -> !key.equals("context") && !key.equals("referral"))
          .findFirst()
          .ifPresent(type -> element.put("type", type));
    }
    return said;
  }

  /// The webhook field it comes in.
  String field() {
    return isCall() ? "calls" : isPreference() ? "user_preferences" : "messages";
  }

  /// The list of that field's value.
  String list() {
    return field();
  }

  /// The customer after this. Only a message or, since October 2024, a call starts their day anew.
  Customer by(Customer customer, Instant now) {
    if (isPreference()) {
      return customer.stoppedMarketing(element.path("value").asText().equals("stop"));
    }
    boolean counts =
        isCall()
            ? !now.isBefore(CALLS_COUNT) && element.path("event").asText().equals("connect")
            : !NO_MESSAGE.contains(type());
    return counts ? customer.wrote(now, element.has("referral")) : customer;
  }

  /// The line it leaves on the phone, where it leaves one.
  Optional<Line> line(String number, String customer, String id, Instant now, Memory memory) {
    return isMessage()
        ? Optional.of(
            new Line(
                number,
                customer,
                memory.next("line"),
                Line.INBOUND,
                type(),
                SpokenWords.of(new Json(element)),
                id,
                now.getEpochSecond(),
                "received",
                Optional.empty()))
        : Optional.empty();
  }

  /// The element with ids, sender and time.
  ObjectNode item(Customer customer, String id, Instant now) {
    ObjectNode item = element.deepCopy();
    item.put("timestamp", Long.toString(now.getEpochSecond()));
    if (isPreference()) {
      Identities.name(item, customer, now, "wa_id", "user_id");
    } else {
      Identities.name(item, customer, now, "from", "from_user_id");
      item.put("id", id);
    }
    return item;
  }

  private boolean isMessage() {
    return !isCall() && !isPreference();
  }

  private boolean isCall() {
    return element.has("event") && element.has("direction");
  }

  private boolean isPreference() {
    return element.path("category").asText().equals("marketing_messages");
  }

  private String type() {
    return element.path("type").asText("unknown");
  }

  private static ObjectNode parsed(String json) {
    return Json.parse(json.getBytes(StandardCharsets.UTF_8))
        .filter(Json::isObject)
        .map(read -> (ObjectNode) read.node())
        .orElseThrow(() -> new IllegalArgumentException("payload must be a JSON object"));
  }
}
