package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.SignedWebhook;
import java.time.Instant;
import java.util.List;

/// The bodies of WhatsApp's webhooks.
final class Envelopes {

  private Envelopes() {}

  /// A webhook about the traffic of a number.
  ///
  /// @param contacts who is behind the items; empty where Meta names nobody
  static Webhook traffic(
      StandInAccount account,
      String field,
      String list,
      List<ObjectNode> items,
      List<ObjectNode> contacts) {
    ObjectNode value = Json.object().put("messaging_product", "whatsapp");
    value.set("metadata", metadata(account));
    if (!contacts.isEmpty()) {
      value.putArray("contacts").addAll(contacts);
    }
    value.putArray(list).addAll(items);
    return webhook(account, field, value, Json.object());
  }

  /// A webhook about the Messaging account: templates and the like.
  static Webhook notice(StandInAccount account, String field, JsonNode value, Instant now) {
    return webhook(account, field, value, Json.object().put("time", now.getEpochSecond()));
  }

  private static Webhook webhook(
      StandInAccount account, String field, JsonNode value, ObjectNode entry) {
    entry.put("id", waba(account));
    ObjectNode change = entry.putArray("changes").addObject();
    change.set("value", value);
    change.put("field", field);
    ObjectNode envelope = Json.object().put("object", "whatsapp_business_account");
    envelope.putArray("entry").add(entry);
    return SignedWebhook.of(envelope, account.appSecret());
  }

  private static ObjectNode metadata(StandInAccount account) {
    return Json.object()
        .put("display_phone_number", number(account).replaceAll("[^0-9]", ""))
        .put("phone_number_id", account.externalId());
  }

  static String number(StandInAccount account) {
    return account.settings().getOrDefault("display_phone_number", "");
  }

  /// The account's Messaging account; the number's own id where it has none.
  static String waba(StandInAccount account) {
    return account.settings().getOrDefault("waba_id", account.externalId());
  }
}
