package dev.casement.app.worker;

import dev.casement.core.usecase.PullTemplates;
import java.time.Duration;

/// Pulls templates again where a provider told of one that is not known here.
final class TemplatesJob implements Job {
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final PullTemplates pulls;

  TemplatesJob(PullTemplates pulls) {
    this.pulls = pulls;
  }

  @Override
  public String name() {
    return "templates";
  }

  @Override
  public boolean step() {
    pulls.run();
    return false;
  }

  @Override
  public Duration idle() {
    return EVERY;
  }
}
