package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The webhook log in memory.
final class MemoryWebhookLog implements WebhookLog {

  private final Map<String, WebhookEvent> pending = new HashMap<>();
  private final Map<String, WebhookPart> parts = new HashMap<>();
  private final Map<String, Kept> rewritten = new HashMap<>();

  @Override
  public synchronized void append(WebhookEvent event) {
    pending.put(event.id(), event);
  }

  @Override
  public synchronized List<WebhookEvent> pending(int limit) {
    return pending.values().stream()
        .sorted(Comparator.comparing(WebhookEvent::receivedAt).thenComparing(WebhookEvent::id))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void settle(List<WebhookEvent> events, List<WebhookPart> into) {
    events.forEach(event -> pending.remove(event.id()));
    into.forEach(part -> parts.put(part.id(), asKept(part)));
  }

  @Override
  public synchronized Page<WebhookPart> parts(
      CompanyId company, WebhookPart.State state, PageRequest page) {
    List<WebhookPart> found =
        parts.values().stream()
            .filter(part -> part.company().equals(company) && part.state() == state)
            .toList();
    return Paging.descending(found, part -> new Cursor(part.receivedAt(), part.id()), page);
  }

  @Override
  public synchronized Optional<WebhookPart> part(CompanyId company, String id) {
    return Optional.ofNullable(parts.get(id)).filter(part -> part.company().equals(company));
  }

  @Override
  public synchronized boolean replay(CompanyId company, String id) {
    Optional<WebhookPart> part = part(company, id);
    part.ifPresent(found -> pending.put(id, asEvent(found)));
    return part.isPresent();
  }

  @Override
  public synchronized boolean forget(Map<CompanyId, Instant> before) {
    parts
        .values()
        .removeIf(part ->
            Optional.ofNullable(before.get(part.company()))
                    .filter(part.receivedAt()::isBefore)
                    .isPresent()
                && pending.values().stream().noneMatch(event -> refersTo(event, part)));
    return false;
  }

  private static boolean refersTo(WebhookEvent event, WebhookPart part) {
    return event.origin().equals(part.id()) || event.id().equals(part.id());
  }

  @Override
  public synchronized void rewrite(String id, UnaryOperator<Kept> change) {
    Optional<Kept> kept =
        Optional.ofNullable(parts.get(id))
            .map(part -> new Kept(part.headers(), part.body()))
            .or(() ->
                Optional.ofNullable(pending.get(id))
                    .map(event -> new Kept(event.headers(), event.body())));
    kept.map(change)
        .ifPresent(now -> {
          rewritten.put(id, now);
          parts.computeIfPresent(id, (_, part) -> asKept(part));
          pending.computeIfPresent(
              id,
              (_, event) ->
                  new WebhookEvent(
                      id,
                      event.origin(),
                      event.channel(),
                      event.receivedAt(),
                      now.headers(),
                      now.body(),
                      event.position()));
        });
  }

  /// A part with the body that stands for its own by now.
  private WebhookPart asKept(WebhookPart part) {
    Kept kept = rewritten.get(part.id());
    return kept == null
        ? part
        : new WebhookPart(
            part.id(),
            part.origin(),
            part.company(),
            part.channel(),
            part.state(),
            part.reason(),
            part.receivedAt(),
            kept.headers(),
            kept.body(),
            part.position());
  }

  private WebhookEvent asEvent(WebhookPart part) {
    WebhookPart whole = parts.getOrDefault(part.origin(), part);
    return new WebhookEvent(
        part.id(),
        part.origin(),
        part.channel(),
        part.receivedAt(),
        whole.headers(),
        whole.body(),
        part.position());
  }
}
