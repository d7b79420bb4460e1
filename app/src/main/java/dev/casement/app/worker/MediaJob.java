package dev.casement.app.worker;

import dev.casement.core.usecase.FetchMedia;
import java.time.Duration;

/// Starts fetching the files that came with messages, and deleting those that are to go.
final class MediaJob implements Job {
  /// Webhooks, and every file that ends, raise the signal; this is for what falls due by time.
  private static final Duration POLL = Duration.ofSeconds(1);

  private final FetchMedia media;
  private final int atOnce;

  MediaJob(FetchMedia media, int atOnce) {
    this.media = media;
    this.atOnce = atOnce;
  }

  @Override
  public String name() {
    return "media";
  }

  @Override
  public boolean step() {
    return media.start(atOnce) > 0;
  }

  @Override
  public Duration idle() {
    return POLL;
  }
}
