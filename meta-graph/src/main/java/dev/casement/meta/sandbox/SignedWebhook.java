package dev.casement.meta.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.meta.Json;
import dev.casement.meta.MetaSignature;
import java.util.Map;

/// A webhook as Meta posts it: signed over the very bytes that are sent.
public final class SignedWebhook {

  private SignedWebhook() {}

  public static Webhook of(JsonNode envelope, Secret appSecret) {
    byte[] body = Json.bytes(envelope);
    return new Webhook(
        Map.of(
            "Content-Type", "application/json",
            "User-Agent", "facebookexternalua",
            "X-Hub-Signature-256", MetaSignature.of(body, appSecret)),
        body);
  }
}
