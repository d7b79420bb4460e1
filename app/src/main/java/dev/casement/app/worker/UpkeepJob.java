package dev.casement.app.worker;

import dev.casement.core.usecase.CareForAccounts;
import dev.casement.core.usecase.EraseRequested;
import dev.casement.core.usecase.FollowTraces;
import dev.casement.core.usecase.RepriceBooks;
import dev.casement.core.usecase.WakeSnoozed;
import java.time.Duration;

/// Looks after accounts that are due, wakes conversations that were set aside until now, erases
/// what people asked to have erased and finishes what was begun to be, and prices by a new rate
/// card what had no price.
final class UpkeepJob implements Job {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final CareForAccounts care;
  private final EraseRequested erase;
  private final FollowTraces traces;
  private final WakeSnoozed wake;
  private final RepriceBooks reprice;

  UpkeepJob(
      CareForAccounts care,
      EraseRequested erase,
      FollowTraces traces,
      WakeSnoozed wake,
      RepriceBooks reprice) {
    this.care = care;
    this.erase = erase;
    this.traces = traces;
    this.wake = wake;
    this.reprice = reprice;
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
    int woken = wake.run();
    int priced = reprice.run();
    return erased + cared + woken + priced > 0 || followed;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
