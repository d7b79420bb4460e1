package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.SignedWebhook;
import java.time.Instant;
import java.util.List;

/// Writes the provider's webhooks.
final class Events {

  /// The app under which everything of ours runs in the sandbox.
  private static final long APP_ID = 100000000000001L;

  private final String object;

  Events(String object) {
    this.object = object;
  }

  /// A webhook with elements of `messaging`.
  Webhook messaging(StandInAccount account, Instant at, List<ObjectNode> elements) {
    return webhook(account, at, "messaging", elements);
  }

  /// A webhook with one change.
  Webhook change(StandInAccount account, Instant at, ObjectNode change) {
    return webhook(account, at, "changes", List.of(change));
  }

  /// An element of what the customer did.
  static ObjectNode by(String customer, StandInAccount account, Instant at, JsonNode what) {
    return element(customer, account.externalId(), at, what);
  }

  /// The element that tells the company what it said itself.
  static ObjectNode echo(
      StandInAccount account, String customer, Instant at, String mid, Json said) {
    ObjectNode message = Json.object().put("mid", mid).put("is_echo", true).put("app_id", APP_ID);
    said.text("metadata").ifPresent(metadata -> message.put("metadata", metadata));
    said.text("text").ifPresent(text -> message.put("text", text));
    ArrayNode attachments = message.arrayNode();
    said.items("attachment").forEach(one -> attachments.add(one.node()));
    said.items("attachments").forEach(one -> attachments.add(one.node()));
    if (!attachments.isEmpty()) {
      message.set("attachments", attachments);
    }
    return element(account.externalId(), customer, at, Json.object().set("message", message));
  }

  static ObjectNode delivery(StandInAccount account, String customer, Instant at, String mid) {
    ObjectNode what = Json.object();
    ObjectNode delivery = what.putObject("delivery").put("watermark", at.toEpochMilli());
    delivery.putArray("mids").add(mid);
    return by(customer, account, at, what);
  }

  private Webhook webhook(
      StandInAccount account, Instant at, String list, List<ObjectNode> elements) {
    ObjectNode envelope = Json.object().put("object", object);
    ObjectNode entry = envelope.putArray("entry").addObject();
    entry.put("id", account.externalId()).put("time", at.toEpochMilli());
    ArrayNode all = entry.putArray(list);
    elements.forEach(all::add);
    return SignedWebhook.of(envelope, account.appSecret());
  }

  private static ObjectNode element(String sender, String recipient, Instant at, JsonNode what) {
    ObjectNode element = Json.object();
    element.putObject("sender").put("id", sender);
    element.putObject("recipient").put("id", recipient);
    element.put("timestamp", at.toEpochMilli());
    what.properties().forEach(member -> element.set(member.getKey(), member.getValue()));
    return element;
  }
}
