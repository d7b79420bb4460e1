package dev.casement.app.worker;

import dev.casement.core.usecase.CareForAccounts;
import dev.casement.core.usecase.EraseRequested;
import dev.casement.core.usecase.WakeSnoozed;
import java.time.Duration;

/// Looks after accounts that are due, wakes conversations that were set aside until now, and erases
/// what people asked to have erased.
final class UpkeepJob implements Job {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final CareForAccounts care;
  private final EraseRequested erase;
  private final WakeSnoozed wake;

  UpkeepJob(CareForAccounts care, EraseRequested erase, WakeSnoozed wake) {
    this.care = care;
    this.erase = erase;
    this.wake = wake;
  }

  @Override
  public String name() {
    return "upkeep";
  }

  @Override
  public boolean step() {
    int erased = erase.run();
    int cared = care.run();
    int woken = wake.run();
    return erased + cared + woken > 0;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
