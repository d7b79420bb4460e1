package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the providers ever posted to us, raw. Thread-safe.
public interface WebhookLog {

  /// Keeps an event. When it returns, the event is durable.
  void append(WebhookEvent event);

  /// Events that wait to be processed, oldest first.
  List<WebhookEvent> pending(int limit);

  /// Marks an event as done with: it becomes these parts. A part that covers the whole body keeps
  /// the event's id and body; others are rows of their own. Idempotent.
  void settle(WebhookEvent event, List<WebhookPart> parts);

  /// Settled events and parts of a company in one state, newest first.
  Page<WebhookPart> parts(CompanyId company, WebhookPart.State state, PageRequest page);

  Optional<WebhookPart> part(CompanyId company, String id);

  /// Puts a settled event or part back to the pending ones, with its body as it is.
  ///
  /// @return whether there is such a part
  boolean replay(CompanyId company, String id, Instant now);

  /// The raw body of an event or part, for the messages that came from it.
  Optional<byte[]> body(CompanyId company, String id);
}
