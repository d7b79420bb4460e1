package dev.casement.app.worker;

import dev.casement.core.usecase.CareForAccounts;
import dev.casement.core.usecase.EraseRequested;
import dev.casement.core.usecase.RepriceBooks;
import java.time.Duration;

/// Looks after accounts that are due, erases what people asked to have erased, and prices by a new
/// rate card what had no price.
final class UpkeepJob implements Job {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final CareForAccounts care;
  private final EraseRequested erase;
  private final RepriceBooks reprice;

  UpkeepJob(CareForAccounts care, EraseRequested erase, RepriceBooks reprice) {
    this.care = care;
    this.erase = erase;
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
    int priced = reprice.run();
    return erased + cared + priced > 0;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
