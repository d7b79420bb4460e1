package dev.casement.core.port.channel;

import dev.casement.core.domain.pacing.Usage;

/// The traffic of the account that a sender sends from. The first request of a message may start at
/// once; for each further one the sender waits its turn, and it passes on what the provider says of
/// its limits. Thread-safe.
public interface Traffic {

  /// Nobody paces and nobody listens, as for a single request by hand.
  Traffic FREE =
      new Traffic() {
        @Override
        public void awaitTurn() {
          // It is always anybody's turn.
        }

        @Override
        public void told(Usage usage) {
          // There is nobody to slow down.
        }
      };

  /// Returns when one more request may start.
  void awaitTurn();

  /// The provider said how much of its limits is used up.
  void told(Usage usage);
}
