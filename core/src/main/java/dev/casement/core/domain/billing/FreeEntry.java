package dev.casement.core.domain.billing;

import java.time.Instant;
import java.util.Optional;

/// The time in which everything is free because an advertisement brought the customer. It is about
/// money alone and never permits free words (decisions.md D4).
///
/// @param from when the company first answered
/// @param until its end, where the provider told it
/// @param atLeast the earliest end that the rules of the day leave open
/// @param atMost the latest
/// @param confirmed whether the provider said so; until then the normal price is quoted
public record FreeEntry(
    Instant from, Optional<Instant> until, Instant atLeast, Instant atMost, boolean confirmed) {

  /// Whether a message is surely free at this moment.
  public boolean isFreeAt(Instant moment) {
    return confirmed && !moment.isBefore(from) && moment.isBefore(until.orElse(atLeast));
  }

  /// Whether it is over whatever the provider may still say.
  public boolean isOverAt(Instant moment) {
    return !moment.isBefore(until.orElse(atMost));
  }
}
