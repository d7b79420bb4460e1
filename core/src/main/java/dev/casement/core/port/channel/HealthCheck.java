package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import java.util.Optional;

/// Asks the provider whether an account works. Blocks for one request.
public interface HealthCheck {

  /// What is wrong with it; empty where nothing is.
  Optional<Failure> check(ConnectedAccount account);
}
