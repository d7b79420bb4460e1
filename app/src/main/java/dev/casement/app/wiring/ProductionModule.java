package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.casement.app.config.Settings;
import dev.casement.app.console.Console;
import dev.casement.app.http.ProviderHosts;
import dev.casement.app.http.server.Resource;
import dev.casement.core.port.channel.ChannelEnvironment;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/// The real clock, the real providers, nobody who plays.
final class ProductionModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(InstantSource.class).toInstance(InstantSource.system());
    bind(Played.class).toInstance(Played.NOBODY);
  }

  @Provides
  @Singleton
  ProviderHosts hosts(Settings settings) {
    return new ProviderHosts(settings.provider().hosts());
  }

  @ProvidesIntoSet
  Resource console() {
    return new Console(Optional.empty());
  }

  @Provides
  @Singleton
  ChannelEnvironment environment(InstantSource clock, Settings settings) {
    return new ChannelEnvironment(clock, Optional.empty(), settings.provider().timeout());
  }
}
