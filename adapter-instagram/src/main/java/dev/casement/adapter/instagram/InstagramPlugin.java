package dev.casement.adapter.instagram;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;

/// The door to the Instagram channel.
public final class InstagramPlugin implements ChannelPlugin {

  @Override
  public Channel open(ChannelEnvironment environment) {
    return new InstagramChannel(environment);
  }
}
