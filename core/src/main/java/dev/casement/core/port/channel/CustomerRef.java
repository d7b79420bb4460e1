package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.CustomerAddress;
import java.util.List;
import java.util.Optional;

/// A customer as a webhook names them.
///
/// @param addresses everything the provider says belongs to this customer, at least one; the one to
///   answer to first
public record CustomerRef(
    List<CustomerAddress> addresses, Optional<String> profileName, Optional<String> userName) {

  public CustomerRef {
    addresses = List.copyOf(addresses);
    if (!anyReachable(addresses)) {
      throw new IllegalArgumentException("a customer has at least one address to write to");
    }
  }

  /// A loop, as it is asked for each item of each webhook.
  private static boolean anyReachable(List<CustomerAddress> addresses) {
    for (CustomerAddress address : addresses) {
      if (address.isReachable()) {
        return true;
      }
    }
    return false;
  }

  /// The addresses that can be written to.
  public List<CustomerAddress> reachable() {
    return addresses.stream().filter(CustomerAddress::isReachable).toList();
  }

  public static CustomerRef of(CustomerAddress address) {
    return new CustomerRef(List.of(address), Optional.empty(), Optional.empty());
  }
}
