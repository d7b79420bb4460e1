package dev.casement.app.worker;

import java.time.Duration;

/// Keeps the search index near to the database, so that whoever searches need not wait for it.
final class SearchJob implements Job {
  private final Runnable follow;

  SearchJob(Runnable follow) {
    this.follow = follow;
  }

  @Override
  public String name() {
    return "search index";
  }

  @Override
  public boolean step() {
    follow.run();
    return false;
  }

  @Override
  public Duration idle() {
    return Duration.ofSeconds(2);
  }
}
