package dev.casement.app.worker;

import dev.casement.core.port.time.Pause;
import dev.casement.core.usecase.ProcessWebhooks;
import java.time.Duration;

/// Gives the webhooks that were kept their effect.
final class InboxJob implements Job {
  /// Webhooks raise the signal; this is for what came by another way, as a replay by hand.
  private static final Duration POLL = Duration.ofSeconds(1);

  /// While webhooks come all the time, those of a moment are processed together: a transaction
  /// costs much the same for one as for a hundred.
  private static final Duration MOMENT = Duration.ofMillis(20);

  private static final int FEW = 256;

  private final ProcessWebhooks webhooks;
  private final Pause pause;

  InboxJob(ProcessWebhooks webhooks, Pause pause) {
    this.webhooks = webhooks;
    this.pause = pause;
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public boolean step() {
    int processed = webhooks.run();
    if (processed > 1 && processed < FEW) {
      pause.forTime(MOMENT);
    }
    return processed > 0;
  }

  @Override
  public Duration idle() {
    return POLL;
  }
}
