package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /// Puts another body, and what signs it, in place of the one kept under this id; nothing where
  /// none is kept. For what must not be kept any longer.
  void rewrite(String id, UnaryOperator<Kept> change);

  /// A request as it is kept.
  @SuppressWarnings("ArrayRecordComponent") // the raw bytes; copied nowhere, never compared
  record Kept(Map<String, String> headers, byte[] body) {

    /// The body of what was erased.
    public static final String ERASED = "{\"erased\":true}";

    public Kept {
      headers = Map.copyOf(headers);
    }

    /// What is left where nothing may be.
    public Kept erased() {
      return new Kept(Map.of(), ERASED.getBytes(StandardCharsets.UTF_8));
    }
  }
}
