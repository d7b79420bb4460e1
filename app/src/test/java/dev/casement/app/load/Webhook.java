package dev.casement.app.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Bodies and signatures of webhooks, as Meta makes them. Not thread-safe: a Mac is not.
final class Webhook {

  private final Mac mac;

  Webhook(String secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String signature(byte[] body) {
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  /// A text that a customer wrote.
  static byte[] message(String number, String customer, String externalId, String text, long at) {
    return envelope(
        number,
        """
        "contacts":[{"profile":{"name":"Guest %s"},"wa_id":"%s"}],\
        "messages":[{"from":"%s","id":"%s","timestamp":"%d","type":"text",\
        "text":{"body":"%s"}}]\
        """
            .formatted(customer, customer, customer, externalId, at, text));
  }

  /// A status of a message of ours.
  static byte[] status(String number, String customer, String externalId, String status, long at) {
    return status(number, customer, externalId, "", status, at);
  }

  /// The same with our own reference, under which the message was sent.
  static byte[] referring(
      String number, String customer, String externalId, String reference, String status, long at) {
    String member = "\"biz_opaque_callback_data\":\"" + reference + "\",";
    return status(number, customer, externalId, member, status, at);
  }

  private static byte[] status(
      String number, String customer, String externalId, String member, String status, long at) {
    return envelope(
        number,
        """
        "statuses":[{"id":"%s","status":"%s","timestamp":"%d","recipient_id":"%s",%s\
        "pricing":{"billable":true,"pricing_model":"PMP","category":"service","type":"regular"}}]\
        """
            .formatted(externalId, status, at, customer, member));
  }

  private static byte[] envelope(String number, String content) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":\
    {"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",\
    "phone_number_id":"%s"},%s},"field":"messages"}]}]}\
    """
        .formatted(number, content)
        .getBytes(StandardCharsets.UTF_8);
  }
}
