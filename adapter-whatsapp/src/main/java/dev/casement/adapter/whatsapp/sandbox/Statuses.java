package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import java.time.Instant;
import java.util.List;

/// What WhatsApp tells about a message on its way.
final class Statuses {

  private Statuses() {}

  static Webhook webhook(StandInAccount account, List<ObjectNode> statuses) {
    return Envelopes.traffic(account, "messages", "statuses", statuses, List.of());
  }

  static ObjectNode sent(Line line, Customer customer, PriceTag tag, Instant now) {
    ObjectNode status = status(line, customer, "sent", now);
    tag.conversation().ifPresent(conversation -> status.set("conversation", conversation));
    tag.pricing().ifPresent(pricing -> status.set("pricing", pricing));
    return status;
  }

  /// As `sent`, but for the end of the conversation, which only that tells.
  static ObjectNode delivered(Line line, Customer customer, PriceTag tag, Instant now) {
    ObjectNode status = status(line, customer, "delivered", now);
    tag.conversation()
        .ifPresent(conversation ->
            status.set(
                "conversation", conversation.deepCopy().without(List.of("expiration_timestamp"))));
    tag.pricing().ifPresent(pricing -> status.set("pricing", pricing));
    return status;
  }

  static ObjectNode read(Line line, Customer customer, Instant now) {
    return status(line, customer, "read", now);
  }

  /// A failure to a phone does not tell the scoped id.
  static ObjectNode failed(Line line, Customer customer, ObjectNode error, Instant now) {
    ObjectNode status = status(line, customer, "failed", now);
    if (customer.hasPhone()) {
      status.remove("recipient_user_id");
    }
    status.putArray("errors").add(error);
    return status;
  }

  private static ObjectNode status(Line line, Customer customer, String word, Instant now) {
    ObjectNode status =
        Json.object()
            .put("id", line.id())
            .put("status", word)
            .put("timestamp", Long.toString(now.getEpochSecond()));
    Identities.name(status, customer, now, "recipient_id", "recipient_user_id");
    line.reference().ifPresent(reference -> status.put("biz_opaque_callback_data", reference));
    return status;
  }
}
