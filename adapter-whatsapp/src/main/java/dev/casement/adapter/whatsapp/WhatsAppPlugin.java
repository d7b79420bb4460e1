package dev.casement.adapter.whatsapp;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;

/// Brings WhatsApp, by Meta's Cloud API.
public final class WhatsAppPlugin implements ChannelPlugin {

  @Override
  public Channel open(ChannelEnvironment environment) {
    return new WhatsAppChannel(environment);
  }
}
