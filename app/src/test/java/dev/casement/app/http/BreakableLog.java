package dev.casement.app.http;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.StoreUnavailable;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A webhook log whose disk can be full.
final class BreakableLog implements WebhookLog {
  private final WebhookLog log;
  volatile boolean broken;

  BreakableLog(WebhookLog log) {
    this.log = log;
  }

  @Override
  public void append(WebhookEvent event) {
    if (broken) {
      throw new StoreUnavailable("the disk is full");
    }
    log.append(event);
  }

  @Override
  public List<WebhookEvent> pending(int limit) {
    return log.pending(limit);
  }

  @Override
  public void settle(List<WebhookEvent> events, List<WebhookPart> parts) {
    log.settle(events, parts);
  }

  @Override
  public Page<WebhookPart> parts(CompanyId company, WebhookPart.State state, PageRequest page) {
    return log.parts(company, state, page);
  }

  @Override
  public Optional<WebhookPart> part(CompanyId company, String id) {
    return log.part(company, id);
  }

  @Override
  public void rewrite(String id, UnaryOperator<Kept> change) {
    log.rewrite(id, change);
  }

  @Override
  public boolean replay(CompanyId company, String id) {
    return log.replay(company, id);
  }

  @Override
  public boolean forget(Map<CompanyId, Instant> before) {
    return log.forget(before);
  }
}
