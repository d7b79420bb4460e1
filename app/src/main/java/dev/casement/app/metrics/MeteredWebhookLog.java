package dev.casement.app.metrics;

import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Counts what comes in and what becomes of it, and tells whoever processes it that it is there.
public final class MeteredWebhookLog implements WebhookLog {
  private final WebhookLog log;
  private final MeterRegistry registry;
  private final Runnable kept;

  /// @param kept told, on the calling thread, whenever there is something to process
  public MeteredWebhookLog(WebhookLog log, MeterRegistry registry, Runnable kept) {
    this.log = log;
    this.registry = registry;
    this.kept = kept;
  }

  @Override
  public void append(WebhookEvent event) {
    log.append(event);
    registry.counter("casement.webhooks.received", "channel", event.channel().value()).increment();
    kept.run();
  }

  @Override
  public List<WebhookEvent> pending(int limit) {
    return log.pending(limit);
  }

  @Override
  public void settle(List<WebhookEvent> events, List<WebhookPart> parts) {
    log.settle(events, parts);
    parts.forEach(this::count);
  }

  private void count(WebhookPart part) {
    registry
        .counter(
            "casement.webhook.parts",
            "channel",
            part.channel().value(),
            "state",
            Words.of(part.state()))
        .increment();
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
    boolean found = log.replay(company, id);
    kept.run();
    return found;
  }

  @Override
  public boolean forget(Map<CompanyId, Instant> before) {
    return log.forget(before);
  }
}
