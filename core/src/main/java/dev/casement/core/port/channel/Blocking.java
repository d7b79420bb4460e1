package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.Failure;
import java.util.Optional;

/// Keeps customers from writing to an account, at the provider. Blocks for one request.
public interface Blocking {

  /// The customer at this address cannot write to the account any more.
  ///
  /// @return why it could not be done; empty where it was, or had been before
  Optional<Failure> block(ConnectedAccount account, CustomerAddress customer);

  /// The customer at this address can write to the account again.
  ///
  /// @return why it could not be done; empty where it was, or had been before
  Optional<Failure> unblock(ConnectedAccount account, CustomerAddress customer);
}
