package dev.casement.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Locks texts away with AES-GCM. What is locked is bound to its place: moved to another row, it
/// does not open.
///
/// The form is one byte of version, twelve of nonce, then the locked text with its tag.
final class Vault {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final MasterKey key;
  private final SecureRandom random = new SecureRandom();

  Vault(MasterKey key) {
    this.key = key;
  }

  byte[] lock(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] locked =
          cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(1 + NONCE_BYTES + locked.length)
          .put(VERSION)
          .put(nonce)
          .put(locked)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  String open(byte[] locked, String place) {
    if (locked.length < 1 + NONCE_BYTES || locked[0] != VERSION) {
      throw new DatabaseRefused(
          "A secret in the database has a form that this version does not know.");
    }
    byte[] nonce = Arrays.copyOfRange(locked, 1, 1 + NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(locked, 1 + NONCE_BYTES, locked.length);
    try {
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest), StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new DatabaseRefused(
          "The master key is not the one under which this database keeps its secrets.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
