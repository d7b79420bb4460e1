package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandIn;

/// Brings one webhook to our own address of a channel. Thread-safe; blocks for the answer.
interface Post {

  /// Posts it once.
  ///
  /// @return whether it was taken
  boolean bring(ChannelId channel, StandIn.Webhook webhook);
}
