package dev.casement.meta;

import dev.casement.core.domain.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Meta's signature of a webhook: HMAC-SHA256 over the raw bytes, keyed with the app's secret.
public final class MetaSignature {

  /// By lower-case name, as [dev.casement.core.port.channel.WebhookReceiver] gets headers.
  public static final String HEADER = "x-hub-signature-256";

  private static final String PREFIX = "sha256=";

  private MetaSignature() {}

  /// Whether these headers carry this secret's signature of exactly these bytes. The time it takes
  /// does not depend on where the two differ.
  public static boolean fits(Map<String, String> headers, byte[] body, Secret appSecret) {
    byte[] given = headers.getOrDefault(HEADER, "").strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(of(body, appSecret).getBytes(StandardCharsets.UTF_8), given);
  }

  /// The value of the header for these bytes.
  public static String of(byte[] body, Secret appSecret) {
    return PREFIX + hmac(body, appSecret);
  }

  /// Whether this is the secret's signature of a text, compared in constant time.
  public static boolean isOver(String text, byte[] signature, Secret appSecret) {
    return MessageDigest.isEqual(raw(text.getBytes(StandardCharsets.UTF_8), appSecret), signature);
  }

  /// The proof that whoever holds this access token holds the app's secret too.
  public static String proof(Secret accessToken, Secret appSecret) {
    return hmac(accessToken.reveal().getBytes(StandardCharsets.UTF_8), appSecret);
  }

  private static String hmac(byte[] message, Secret key) {
    return HexFormat.of().formatHex(raw(message, key));
  }

  private static byte[] raw(byte[] message, Secret key) {
    byte[] raw = key.reveal().getBytes(StandardCharsets.UTF_8);
    if (raw.length == 0) {
      throw new IllegalArgumentException("an app secret is not empty");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(raw, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
