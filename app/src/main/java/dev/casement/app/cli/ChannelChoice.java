package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Similar;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.usecase.Channels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The channel that a flag names.
final class ChannelChoice {
  private ChannelChoice() {}

  static Optional<Channel> of(String name, Channels channels) {
    return channels.all().stream()
        .filter(channel -> id(channel).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static Fault fault(String flag, String name, Channels channels) {
    List<String> ids = channels.all().stream().map(ChannelChoice::id).toList();
    return new Fault(
        flag,
        "must be one of %s, was '%s'%s"
            .formatted(String.join(", ", ids), name, Similar.hint(name, ids)));
  }

  private static String id(Channel channel) {
    return channel.descriptor().id().value();
  }
}
