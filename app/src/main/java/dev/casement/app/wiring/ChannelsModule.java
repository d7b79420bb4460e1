package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.casement.app.config.Settings;
import dev.casement.app.metrics.MeteredChannel;
import dev.casement.app.plugin.OpenedChannels;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.usecase.Channels;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/// The channels that were found, each counted.
final class ChannelsModule extends AbstractModule {
  @Provides
  @Singleton
  OpenedChannels opened(Settings settings, ChannelEnvironment environment) {
    return OpenedChannels.open(settings.plugins(), environment);
  }

  @Provides
  @Singleton
  Channels channels(OpenedChannels opened, MeterRegistry registry) {
    return new Channels(
        opened.all().stream().map(channel -> new MeteredChannel(channel, registry)).toList());
  }
}
