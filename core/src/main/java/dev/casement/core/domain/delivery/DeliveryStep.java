package dev.casement.core.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/// One state that a message reached.
///
/// @param at the provider's own timestamp where it told one
public record DeliveryStep(DeliveryState state, Instant at, Optional<Failure> failure) {

  public static DeliveryStep to(DeliveryState state, Instant at) {
    return new DeliveryStep(state, at, Optional.empty());
  }

  public static DeliveryStep failed(Instant at, Failure failure) {
    return new DeliveryStep(DeliveryState.FAILED, at, Optional.of(failure));
  }
}
