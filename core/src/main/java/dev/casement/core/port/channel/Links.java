package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ChannelAccount;
import java.util.Optional;

/// Addresses by which customers start a conversation (R16).
public interface Links {

  /// A link to this account with a text for the customer to send; empty where the account's
  /// settings do not suffice for one, or the channel takes no text and one is asked for.
  default Optional<String> link(ChannelAccount account, Optional<String> text) {
    return link(account, text, Optional.empty());
  }

  /// The same with a token that comes back with the customer's first message, so that the company
  /// knows by which link they came; empty where the channel brings none back and one is asked for.
  ///
  /// @param ref letters, digits and `-_=`
  Optional<String> link(ChannelAccount account, Optional<String> text, Optional<String> ref);
}
