package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.meta.Json;
import java.time.Instant;
import java.util.Optional;

/// One line of a thread as it is remembered.
record ThreadLine(int place, Shown shown) {

  static final String OUTBOUND = "outbound";
  static final String READ = "read";

  static ThreadLine of(Json kept) {
    return new ThreadLine(
        kept.number("place").orElse(0L).intValue(),
        new Shown(
            kept.textOrEmpty("direction"),
            kept.textOrEmpty("type"),
            kept.text("text"),
            kept.textOrEmpty("id"),
            kept.time("at").orElse(Instant.EPOCH),
            kept.textOrEmpty("status")));
  }

  ObjectNode json() {
    ObjectNode kept = Json.object();
    kept.put("place", place).put("direction", shown.direction()).put("type", shown.type());
    shown.text().ifPresent(text -> kept.put("text", text));
    kept.put("id", shown.externalId()).put("at", shown.at().toString());
    return kept.put("status", shown.status());
  }

  boolean isUnread() {
    return shown.direction().equals(OUTBOUND) && !shown.status().equals(READ);
  }

  ThreadLine read() {
    return new ThreadLine(
        place,
        new Shown(
            shown.direction(), shown.type(), shown.text(), shown.externalId(), shown.at(), READ));
  }

  static Shown inbound(String type, Optional<String> text, String id, Instant at) {
    return new Shown("inbound", type, text, id, at, "received");
  }

  /// It stands on a message and is seen at once; nobody is told that it was read.
  static Shown reaction(Optional<String> emoji, String id, Instant at) {
    return new Shown(OUTBOUND, "reaction", emoji, id, at, READ);
  }

  static Shown outbound(String type, Optional<String> text, String id, Instant at, boolean known) {
    return new Shown(OUTBOUND, type, text, id, at, known ? "delivered" : "sent");
  }
}
