package dev.casement.core.port.store;

import dev.casement.core.domain.channel.ChannelId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One request of a provider that waits to be processed.
///
/// @param id time-ordered; for a replayed part, that part's id
/// @param origin the id under which the request first came; the same as `id` but for replayed parts
/// @param headers the ones that matter for the signature, by lower-case name
/// @param body as it came, whole, so that the signature can be checked again
/// @param position which item alone is to be processed, for a replayed part of one item
@SuppressWarnings("ArrayRecordComponent") // the raw bytes; copied nowhere, compared by id only
public record WebhookEvent(
    String id,
    String origin,
    ChannelId channel,
    Instant receivedAt,
    Map<String, String> headers,
    byte[] body,
    Optional<Integer> position) {

  public WebhookEvent {
    headers = Map.copyOf(headers);
  }

  /// A request that just came.
  public static WebhookEvent received(
      String id, ChannelId channel, Instant at, Map<String, String> headers, byte[] body) {
    return new WebhookEvent(id, id, channel, at, headers, body, Optional.empty());
  }
}
