package dev.casement.core.port.channel;

import dev.casement.core.domain.delivery.SendOutcome;

/// Sends messages to the provider. Thread-safe; blocks until the provider answered or the time is
/// up.
public interface MessageSender {

  /// Makes the requests that this message needs, once each, and says what became of them. Never
  /// throws for anything the provider or the network does. What left and was not clearly answered
  /// is [SendOutcome.Unknown]; only what surely reached nobody is `Deferred` or `Rejected`.
  ///
  /// @param traffic waited for before each request after the first
  SendOutcome send(SendRequest request, Traffic traffic);

  /// The same for one message by itself.
  default SendOutcome send(SendRequest request) {
    return send(request, Traffic.FREE);
  }
}
