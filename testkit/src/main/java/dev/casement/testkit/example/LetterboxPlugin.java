package dev.casement.testkit.example;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;

/// The door of the example channel.
public final class LetterboxPlugin implements ChannelPlugin {
  @Override
  public Channel open(ChannelEnvironment environment) {
    return new LetterboxChannel();
  }
}
