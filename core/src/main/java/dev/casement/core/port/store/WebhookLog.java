package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the providers ever posted to us, raw. Thread-safe.
public interface WebhookLog {

  /// Keeps an event. When it returns, the event is durable.
  void append(WebhookEvent event);

  /// Events that wait to be processed, oldest first.
  List<WebhookEvent> pending(int limit);

  /// Marks events as done with: they become these parts, put by id. Idempotent. Among the parts of
  /// a request there always is one under the request's own id, or was when it was first settled.
  void settle(List<WebhookEvent> events, List<WebhookPart> parts);

  /// Settled parts of a company in one state, newest first.
  Page<WebhookPart> parts(CompanyId company, WebhookPart.State state, PageRequest page);

  Optional<WebhookPart> part(CompanyId company, String id);

  /// Puts a settled part back to the pending ones. For a part of one item the pending event has the
  /// body and headers of the whole request it came in (the part under `origin`, whosever that is),
  /// so that its signature can be checked again, and the item's position. The part stays listed
  /// until it is settled anew.
  ///
  /// @return whether there is such a part
  boolean replay(CompanyId company, String id);

  /// Forgets settled parts with their bodies: of each company named here those received before its
  /// moment, oldest first, and of no other company any. What waits to be processed stays, and so
  /// does what it refers to. To be called again and again: each call does little enough to be in
  /// nobody's way.
  ///
  /// @return whether there may be more
  boolean forget(Map<CompanyId, Instant> before);

  /// Leaves nothing of what came under this id but that it came ([WebhookPart#BLANK]): of the part
  /// under it, where it is this company's or shared by several, and of this company's items that
  /// came with it. Nothing happens where there is no such part. Durable when it returns.
  void blank(CompanyId company, String id);
}
