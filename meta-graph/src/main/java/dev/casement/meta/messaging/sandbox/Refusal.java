package dev.casement.meta.messaging.sandbox;

import java.util.Optional;

/// What a request is refused with.
///
/// @param details finer words; empty for what the code says by itself
public record Refusal(int code, Optional<Integer> subcode, Optional<String> details) {

  public static Refusal of(int code) {
    return new Refusal(code, Optional.empty(), Optional.empty());
  }

  public static Refusal of(int code, int subcode) {
    return new Refusal(code, Optional.of(subcode), Optional.empty());
  }

  public static Refusal because(int code, String details) {
    return new Refusal(code, Optional.empty(), Optional.of(details));
  }
}
