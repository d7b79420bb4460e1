package dev.casement.core.domain.message;

import java.util.Locale;
import java.util.Optional;

/// A voice or video call through the channel.
///
/// @param seconds how long they spoke
public record Call(Happening happening, boolean byCompany, Optional<Long> seconds)
    implements Content {

  @Override
  public String type() {
    return "call";
  }

  @Override
  public String words() {
    return "";
  }

  /// How far it came.
  public enum Happening {
    RINGING,
    ANSWERED,
    MISSED,
    ENDED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
