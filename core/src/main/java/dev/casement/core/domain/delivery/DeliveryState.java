package dev.casement.core.domain.delivery;

/// How far an outgoing message got.
///
/// Ours: `held → queued → sending`, and the ends `expired` and `cancelled`. `unknown` means that
/// the request may have reached the provider and only its word can tell. The provider's: `sent`,
/// `delivered`, `read`, `played`, `failed`.
public enum DeliveryState {
  HELD(0, false),
  QUEUED(1, false),
  SENDING(2, false),
  UNKNOWN(3, false),
  SENT(6, true),
  DELIVERED(7, true),
  READ(8, true),
  PLAYED(9, true),
  FAILED(5, true),
  EXPIRED(4, false),
  CANCELLED(4, false);

  private final int rank;
  private final boolean providers;

  DeliveryState(int rank, boolean providers) {
    this.rank = rank;
    this.providers = providers;
  }

  /// Whether the provider's word, not ours, brings a message here.
  public boolean isProviders() {
    return providers;
  }

  /// Whether nothing more is expected of us for a message in this state.
  public boolean isSettled() {
    return rank >= EXPIRED.rank;
  }

  /// Whether a message in this state may come to be in the other (decisions.md D26). The way back
  /// from `queued` to `held`, and from `sending` to `queued`, is for sends of which no byte left.
  public boolean mayBecome(DeliveryState next) {
    return switch (next) {
      case HELD -> this == QUEUED || this == SENDING;
      case QUEUED -> this == HELD || this == SENDING;
      case SENDING -> this == QUEUED;
      case UNKNOWN -> this == SENDING;
      case EXPIRED, CANCELLED ->
          this == HELD || this == QUEUED || (this == SENDING && next == EXPIRED);
      case FAILED -> this != FAILED && rank < DELIVERED.rank;
      case SENT -> rank < SENT.rank && this != FAILED;
      case DELIVERED, READ, PLAYED -> rank < next.rank;
    };
  }
}
