package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.casement.app.worker.Signal;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.ForgetOld;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Platform;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The use cases.
final class PlatformModule extends AbstractModule {
  @Provides
  @Singleton
  ExecutorService threads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());
  }

  @Provides
  @Singleton
  Platform platform(
      Stores stores,
      MediaShelf shelf,
      Channels channels,
      InstantSource clock,
      Ticker ticker,
      Pause pause,
      Ids ids,
      ExecutorService threads,
      @Queued Signal queued,
      @Fetching Signal fetching) {
    return new Platform(
        stores,
        shelf,
        channels,
        clock,
        ticker,
        pause,
        ids,
        threads,
        queued::raise,
        fetching::raise);
  }

  @Provides
  @Singleton
  ForgetOld forgetOld(Stores stores, InstantSource clock, @WallClock InstantSource wallClock) {
    return new ForgetOld(stores, clock, wallClock);
  }
}
