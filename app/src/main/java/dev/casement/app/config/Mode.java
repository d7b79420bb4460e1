package dev.casement.app.config;

import java.util.Locale;
import java.util.Optional;

/// What a data folder is for. It is settled once, and never both.
public enum Mode {
  /// Provider and customers are played, and the clock can be moved.
  SANDBOX,
  /// Everything is real.
  PRODUCTION;

  /// The word for it, in stamps and messages.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The mode with this word.
  public static Optional<Mode> of(String word) {
    for (Mode mode : values()) {
      if (mode.word().equals(word)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
