package dev.casement.app.worker;

import dev.casement.core.usecase.ProcessWebhooks;
import java.time.Duration;

/// Gives the webhooks that were kept their effect.
final class InboxJob implements Job {
  /// Webhooks raise the signal; this is for what came by another way, as a replay by hand.
  private static final Duration POLL = Duration.ofSeconds(1);

  private final ProcessWebhooks webhooks;

  InboxJob(ProcessWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public boolean step() {
    return webhooks.run() > 0;
  }

  @Override
  public Duration idle() {
    return POLL;
  }
}
