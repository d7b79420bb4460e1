package dev.casement.core.port.store;

import dev.casement.core.domain.channel.ChannelId;
import java.time.Instant;
import java.util.Map;

/// One request of a provider, as it came.
///
/// @param id time-ordered
/// @param headers the ones that matter for the signature, by lower-case name
// The body is the bytes that were signed, and nobody compares events.
@SuppressWarnings("ArrayRecordComponent")
public record WebhookEvent(
    String id, ChannelId channel, Instant receivedAt, Map<String, String> headers, byte[] body) {

  public WebhookEvent {
    headers = Map.copyOf(headers);
  }
}
