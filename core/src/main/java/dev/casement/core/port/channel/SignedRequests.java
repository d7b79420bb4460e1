package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.Secret;

/// Understands what a provider passes on from somebody who had logged in at it for our sake: that
/// their data be deleted, or that our access end. It is signed like a webhook, but answered at
/// once. Thread-safe, without state; does no I/O.
public interface SignedRequests {

  /// What this body asks for, judged by this secret.
  Reading read(byte[] body, Secret appSecret);

  /// What a body turned out to be.
  sealed interface Reading {

    /// The provider signed it with this secret.
    ///
    /// @param userId the provider's id of whoever asks, as far as this app is concerned
    record Signed(String userId) implements Reading {}

    /// It has the right form, but somebody else signed it.
    record NotSigned() implements Reading {}

    /// It is no such request.
    ///
    /// @param why for whoever set up the address
    record Malformed(String why) implements Reading {}
  }
}
