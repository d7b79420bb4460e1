package dev.casement.core.port.store;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a webhook event, or one item of it, came to.
///
/// @param id the request's own id where it covers the whole body
/// @param origin the id of the request it is from
/// @param company whose it is; [CompanyId#OPERATOR] where nobody can tell, or where several share
///   it
/// @param reason why it is where it is: `no_account`, `secret_mismatch`, `not_json`,
///   `not_understood`, `empty`, or the words of a fault
/// @param body the whole body, or one that holds this item alone
/// @param position which item of the request it is; empty where it covers the whole body
@SuppressWarnings("ArrayRecordComponent") // the raw bytes; copied nowhere, compared by id only
public record WebhookPart(
    String id,
    String origin,
    CompanyId company,
    ChannelId channel,
    State state,
    Optional<String> reason,
    Instant receivedAt,
    Map<String, String> headers,
    byte[] body,
    Optional<Integer> position) {

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
