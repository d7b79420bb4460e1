package dev.casement.app.worker;

import dev.casement.core.usecase.CareForAccounts;
import dev.casement.core.usecase.EraseRequested;
import dev.casement.core.usecase.FollowTraces;
import java.time.Duration;

/// Looks after accounts that are due, erases what people asked to have erased, and finishes what
/// was begun to be.
final class UpkeepJob implements Job {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final CareForAccounts care;
  private final EraseRequested erase;
  private final FollowTraces traces;

  UpkeepJob(CareForAccounts care, EraseRequested erase, FollowTraces traces) {
    this.care = care;
    this.erase = erase;
    this.traces = traces;
  }

  @Override
  public String name() {
    return "upkeep";
  }

  @Override
  public boolean step() {
    int erased = erase.run();
    int cared = care.run();
    boolean followed = traces.step();
    return erased + cared > 0 || followed;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
