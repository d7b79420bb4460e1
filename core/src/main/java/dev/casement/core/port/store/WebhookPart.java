package dev.casement.core.port.store;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a webhook event, or one item of it, came to.
///
/// @param id the event's own id where it covers the whole body
/// @param event the event it is from
/// @param company whose it is; [CompanyId#OPERATOR] where nobody can tell
/// @param reason why it is where it is: `no_account`, `secret_mismatch`, `not_json`,
///   `not_understood`, or the words of a fault
// The body is kept as the bytes it came in, and nobody compares parts.
@SuppressWarnings("ArrayRecordComponent")
public record WebhookPart(
    String id,
    String event,
    CompanyId company,
    ChannelId channel,
    State state,
    Optional<String> reason,
    Instant receivedAt,
    Map<String, String> headers,
    byte[] body) {

  public WebhookPart {
    headers = Map.copyOf(headers);
  }

  /// Where it came to.
  public enum State {
    PROCESSED,
    UNROUTED,
    FAILED
  }
}
