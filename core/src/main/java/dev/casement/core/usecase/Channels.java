package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The channels this process knows, by id. Immutable, thread-safe.
public final class Channels {

  private final TreeMap<ChannelId, Channel> byId = new TreeMap<>();

  /// A registry of these channels.
  ///
  /// @throws IllegalArgumentException where two of them claim the same id
  public Channels(Collection<? extends Channel> channels) {
    for (Channel channel : channels) {
      ChannelId id = channel.descriptor().id();
      if (byId.putIfAbsent(id, channel) != null) {
        throw new IllegalArgumentException("two channels claim the id '" + id + "'");
      }
    }
  }

  public Optional<Channel> channel(ChannelId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The channel that an account of ours is on.
  ///
  /// @throws IllegalStateException where its module was taken away
  public Channel required(ChannelId id) {
    return channel(id)
        .orElseThrow(() -> new IllegalStateException("no module for the channel '" + id + "'"));
  }

  /// All of them, by id.
  public List<Channel> all() {
    return List.copyOf(byId.values());
  }
}
