package dev.casement.app.worker;

import dev.casement.core.usecase.EnforceRetention;
import dev.casement.core.usecase.ForgetOld;
import java.time.Duration;

/// Forgets what is old, now and then, and what companies keep no longer, step by step.
final class ForgetJob implements Job {
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final ForgetOld forgetOld;
  private final EnforceRetention retention;

  ForgetJob(ForgetOld forgetOld, EnforceRetention retention) {
    this.forgetOld = forgetOld;
    this.retention = retention;
  }

  @Override
  public String name() {
    return "forgetting";
  }

  @Override
  public boolean step() {
    forgetOld.forget();
    return retention.step();
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
