package dev.casement.app.worker;

import dev.casement.core.usecase.CareForAccounts;
import dev.casement.core.usecase.EraseRequested;
import java.time.Duration;

/// Looks after accounts that are due, and erases what people asked to have erased.
final class UpkeepJob implements Job {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final CareForAccounts care;
  private final EraseRequested erase;

  UpkeepJob(CareForAccounts care, EraseRequested erase) {
    this.care = care;
    this.erase = erase;
  }

  @Override
  public String name() {
    return "upkeep";
  }

  @Override
  public boolean step() {
    int erased = erase.run();
    int cared = care.run();
    return erased + cared > 0;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
