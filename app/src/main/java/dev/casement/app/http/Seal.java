package dev.casement.app.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Closes a text so that only who knows a secret can read it: AES-GCM under a key made of it.
final class Seal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  static String close(String secret, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + CIPHER, impossible);
    }
  }

  /// The text; empty where it was closed with another secret.
  static Optional<String> open(String secret, String closed) {
    byte[] bytes = Base64.getDecoder().decode(closed);
    try {
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, secret, Arrays.copyOf(bytes, NONCE_BYTES))
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException otherSecret) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, String secret, byte[] nonce)
      throws GeneralSecurityException {
    byte[] key =
        MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
