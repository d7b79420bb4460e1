package dev.casement.app.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Webhooks as the providers would post them, with their signatures.
final class Webhooks {
  private Webhooks() {}

  static String whatsApp(String account, String phone, String externalId, String text, Instant at) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"waba","changes":[{"field":"messages",
    "value":{"messaging_product":"whatsapp",
    "metadata":{"display_phone_number":"15550100","phone_number_id":"%s"},
    "contacts":[{"profile":{"name":"Carla Dias"},"wa_id":"%s"}],
    "messages":[{"from":"%s","id":"%s","timestamp":"%d","type":"text","text":{"body":"%s"}}]}}]}]}
    """
        .formatted(account, phone, phone, externalId, at.getEpochSecond(), text);
  }

  /// @param pricing what Meta says of the price, as JSON; empty where it says nothing
  static String status(
      String account, String externalId, String phone, String status, String pricing, Instant at) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"waba","changes":[{"field":"messages",
    "value":{"messaging_product":"whatsapp",
    "metadata":{"display_phone_number":"15550100","phone_number_id":"%s"},
    "statuses":[{"id":"%s","status":"%s","timestamp":"%d","recipient_id":"%s"%s}]}}]}]}
    """
        .formatted(
            account,
            externalId,
            status,
            at.getEpochSecond(),
            phone,
            pricing.isEmpty() ? "" : ",\"pricing\":" + pricing);
  }

  static String messenger(String page, String customer, String externalId, Instant at) {
    return """
    {"object":"page","entry":[{"id":"%s","time":%d,"messaging":[{"sender":{"id":"%s"},
    "recipient":{"id":"%s"},"timestamp":%d,"message":{"mid":"%s","text":"Hello"}}]}]}
    """
        .formatted(page, at.toEpochMilli(), customer, page, at.toEpochMilli(), externalId);
  }

  static String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(ApiWorld.APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
