package dev.casement.app.sandbox.opinions;

import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The channels on the class path, and the dialect of each.
final class Speakers {

  static final Map<String, Dialect> DIALECTS =
      Map.of(
          "whatsapp", new WhatsAppDialect(),
          "messenger", MessagingDialect.messenger(),
          "instagram", MessagingDialect.instagram());

  static final Map<String, Channel> CHANNELS =
      ServiceLoader.load(ChannelPlugin.class).stream()
          .map(plugin -> plugin.get().open(environment()))
          .collect(
              Collectors.toUnmodifiableMap(
                  channel -> channel.descriptor().id().value(), Function.identity()));

  private Speakers() {}

  private static ChannelEnvironment environment() {
    return new ChannelEnvironment(InstantSource.system(), Optional.empty(), Duration.ofSeconds(1));
  }
}
