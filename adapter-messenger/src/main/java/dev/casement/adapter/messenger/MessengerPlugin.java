package dev.casement.adapter.messenger;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;

/// The door to the Messenger channel.
public final class MessengerPlugin implements ChannelPlugin {

  @Override
  public Channel open(ChannelEnvironment environment) {
    return new MessengerChannel(environment);
  }
}
