package dev.casement.core.domain.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A text that must not be seen: it prints as stars, so that it cannot reach a log by accident.
public final class Secret {

  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /// The text itself. Call this only where it leaves for its use.
  public String reveal() {
    return value;
  }

  /// Compares in a time that does not depend on where the texts differ.
  public boolean matches(String other) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && matches(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "*****";
  }
}
