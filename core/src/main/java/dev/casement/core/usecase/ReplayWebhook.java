package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.WebhookLog;

/// Has a webhook event, or the part of one that was put aside, processed once more.
public final class ReplayWebhook {
  private final WebhookLog log;

  ReplayWebhook(WebhookLog log) {
    this.log = log;
  }

  /// Puts it back among those that wait.
  ///
  /// @return whether there is such an event
  public boolean replay(CompanyId company, String id) {
    return log.replay(company, id);
  }
}
