package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.casement.app.config.Settings;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import dev.casement.core.usecase.Ids;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The times that nobody moves, and the ids that go by them.
final class TimeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(InstantSource.class).annotatedWith(WallClock.class).toInstance(InstantSource.system());
    bind(Ticker.class).toInstance(System::nanoTime);
    bind(Pause.class).toInstance(SystemPause.INSTANCE);
  }

  @Provides
  @Singleton
  Ids ids(@WallClock InstantSource wallClock, Settings settings) {
    return new Ids(wallClock, settings.node());
  }
}
