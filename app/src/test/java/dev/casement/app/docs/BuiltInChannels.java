package dev.casement.app.docs;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The channels that come with Casement, by id.
record BuiltInChannels(List<Channel> all) implements AutoCloseable {

  static BuiltInChannels open() {
    ChannelEnvironment environment =
        new ChannelEnvironment(
            InstantSource.fixed(Instant.EPOCH), Optional.empty(), Duration.ofSeconds(1));
    return new BuiltInChannels(
        ServiceLoader.load(ChannelPlugin.class).stream()
            .map(provider -> provider.get().open(environment))
            .sorted(Comparator.comparing(channel -> channel.descriptor().id()))
            .toList());
  }

  @Override
  public void close() {
    all.forEach(Channel::close);
  }
}
