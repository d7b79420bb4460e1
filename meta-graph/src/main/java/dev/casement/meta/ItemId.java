package dev.casement.meta;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An id for an item to which Meta gave none: the same item has the same one again, so that its
/// duplicates fall away (decisions.md D23).
public final class ItemId {

  private static final int BYTES = 16;

  private ItemId() {}

  /// The id of this item. Parts are account, sender, time, and what the item holds.
  public static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return "hash." + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
