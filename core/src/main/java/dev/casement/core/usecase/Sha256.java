package dev.casement.core.usecase;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Hashes as providers write them: hexadecimal in one place, Base64 in another.
final class Sha256 {

  private static final int HEX_DIGITS = 64;

  private Sha256() {}

  /// Whether what the provider told is this hash. What is no SHA-256 hash says nothing, so it
  /// contradicts nothing.
  ///
  /// @param hex our own, in hexadecimal digits
  static boolean same(String told, String hex) {
    return inHex(told.strip()).map(hex::equalsIgnoreCase).orElse(true);
  }

  private static Optional<String> inHex(String told) {
    if (told.length() == HEX_DIGITS) {
      return Optional.of(told);
    }
    try {
      byte[] hash = Base64.getDecoder().decode(told.replace('-', '+').replace('_', '/'));
      return Optional.of(HexFormat.of().formatHex(hash))
          .filter(digits -> digits.length() == HEX_DIGITS);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
