package dev.casement.core.domain.message;

import java.util.Optional;

/// How a message belongs to others that say the same, because somebody sent again what may or may
/// not have arrived.
///
/// @param of the message that this one says again
/// @param as the message that says this one again
public record Resending(Optional<MessageId> of, Optional<MessageId> as) {

  public static final Resending NONE = new Resending(Optional.empty(), Optional.empty());
}
