package dev.casement.app.worker;

import dev.casement.core.usecase.ForgetOld;
import java.time.Duration;

/// Forgets what is old, now and then.
final class ForgetJob implements Job {
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final ForgetOld forgetOld;

  ForgetJob(ForgetOld forgetOld) {
    this.forgetOld = forgetOld;
  }

  @Override
  public String name() {
    return "forgetting";
  }

  @Override
  public boolean step() {
    forgetOld.forget();
    return false;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
