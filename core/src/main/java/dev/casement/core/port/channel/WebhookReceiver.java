package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Understands a channel's webhooks. Thread-safe, without state; does no I/O.
public interface WebhookReceiver {

  /// The provider's test of an address, where this query is one.
  Optional<Handshake> handshake(Map<String, String> query);

  /// Whether the raw body was signed with this secret. Compares in constant time.
  ///
  /// @param headers by lower-case name
  boolean isSigned(Map<String, String> headers, byte[] body, Secret appSecret);

  /// Every item of a body, each for itself, in the order in which they stand. Never throws: what
  /// cannot be understood becomes [ChannelEvent.Unrecognised], a body that is no JSON becomes one
  /// such item without account.
  List<ReceivedItem> read(byte[] body);

  /// A body of its own for one item of a body, fit to be read again; the whole body where it cannot
  /// be taken apart.
  byte[] single(byte[] body, int position);

  /// The same body without what one item says: who, when and which message stay, and read again it
  /// has no effect; the same bytes where there is nothing to take out.
  ///
  /// @param message the provider's id of the message whose content has to go
  default byte[] without(byte[] body, int position, String message) {
    return body;
  }

  /// The headers by which these bytes are signed with this secret, by lower-case name.
  default Map<String, String> signature(byte[] body, Secret appSecret) {
    return Map.of();
  }

  /// What the provider sends to test an address.
  ///
  /// @param token to be compared with the account's verify token
  /// @param challenge to be answered, bare
  record Handshake(String token, String challenge) {}
}
