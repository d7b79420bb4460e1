package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandIn;
import java.util.Set;

/// Tells whom webhooks are for. Thread-safe.
interface Addressees {

  /// The provider's id of the account that a webhook is for; empty where it names none.
  String addressee(ChannelId channel, StandIn.Webhook webhook);

  /// Our account under the provider's id; none where we have no such.
  Set<AccountId> known(ChannelId channel, String externalId);
}
