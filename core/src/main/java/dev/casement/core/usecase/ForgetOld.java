package dev.casement.core.usecase;

import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.port.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets go of what is kept for a while only: answers under idempotency keys, the feed's past,
/// statuses whose message never came (decisions.md D26). May run at any time, and twice.
public final class ForgetOld {

  private static final Duration ANSWERS_KEPT = Duration.ofHours(25);
  private static final Duration FEED_KEPT = Duration.ofHours(24);
  private static final Duration REACH_COUNTS = Duration.ofHours(25);
  private static final Duration STATUSES_WAIT = Duration.ofDays(7);

  private final Stores stores;
  private final InstantSource clock;
  private final InstantSource wallClock;

  /// @param clock the one that may be moved: what waits for a message goes by it
  /// @param wallClock what programs rely on outside goes by it
  public ForgetOld(Stores stores, InstantSource clock, InstantSource wallClock) {
    this.stores = stores;
    this.clock = clock;
    this.wallClock = wallClock;
  }

  public void forget() {
    stores.idempotency().forget(wallClock.instant().minus(ANSWERS_KEPT));
    stores.feed().forget(wallClock.instant().minus(FEED_KEPT));
    stores.reach().forget(clock.instant().minus(REACH_COUNTS));
    Instant wallNow = wallClock.instant();
    stores
        .desk()
        .sessions()
        .forget(wallNow.minus(BrowserSession.IDLE), wallNow.minus(BrowserSession.LONGEST));
    stores.conversations().forgetWaiting(clock.instant().minus(STATUSES_WAIT));
  }
}
