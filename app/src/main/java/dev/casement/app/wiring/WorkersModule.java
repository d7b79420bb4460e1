package dev.casement.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.casement.app.search.IndexedSearch;
import dev.casement.app.store.Database;
import dev.casement.app.worker.Signal;
import dev.casement.app.worker.Workers;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import dev.casement.core.usecase.ForgetOld;
import dev.casement.core.usecase.Platform;
import jakarta.inject.Singleton;

/// The loops, and what wakes them.
final class WorkersModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Signal.class).annotatedWith(Received.class).toInstance(new Signal());
    bind(Signal.class).annotatedWith(Queued.class).toInstance(new Signal());
    bind(Signal.class).annotatedWith(Fetching.class).toInstance(new Signal());
  }

  @Provides
  @Singleton
  Workers workers(
      Platform platform,
      ForgetOld forgetOld,
      IndexedSearch search,
      Database database,
      @Received Signal received,
      @Queued Signal queued,
      @Fetching Signal fetching,
      Pause pause,
      Ticker ticker) {
    database.whenAccountsChangeElsewhere(() -> {
      platform.sending().lanes().tryStopped();
      queued.raise();
    });
    database.whenOthersTakeIn(platform.sending().lanes()::cameElsewhere);
    return new Workers(
        platform.receiving().processWebhooks(),
        platform.sending().dispatchOutbox(),
        platform.files().fetchMedia(),
        forgetOld,
        platform.erasure().enforceRetention(),
        search::follow,
        platform.templates().pullTemplates(),
        platform.accounts().careForAccounts(),
        platform.erasure().eraseRequested(),
        platform.erasure().followTraces(),
        platform.desk().wakeSnoozed(),
        platform.money().repriceBooks(),
        database::schedules,
        received,
        queued,
        fetching,
        pause,
        ticker);
  }
}
