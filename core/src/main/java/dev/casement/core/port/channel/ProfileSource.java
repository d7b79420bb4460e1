package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import java.util.Optional;

/// Asks the provider who a customer is, where webhooks do not say it. Blocks for one request.
public interface ProfileSource {

  /// What the provider tells of whoever is at this address; empty where it could not be asked, or
  /// tells nothing.
  Optional<Profile> profile(ConnectedAccount account, CustomerAddress customer);

  /// A customer as the provider tells them.
  ///
  /// @param userName the public handle without `@`
  /// @param locale a language tag
  /// @param pictureUrl expires in days
  record Profile(
      Optional<String> name,
      Optional<String> userName,
      Optional<String> locale,
      Optional<String> pictureUrl) {}
}
