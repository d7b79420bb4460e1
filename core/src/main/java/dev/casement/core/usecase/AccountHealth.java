package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;

/// Says how an account fares, as far as its sends have told: nobody is asked for it.
public final class AccountHealth {
  private final Lanes lanes;

  AccountHealth(Lanes lanes) {
    this.lanes = lanes;
  }

  public State of(ChannelAccount account) {
    if (!account.enabled()) {
      return State.DISABLED;
    }
    return lanes.closed().contains(account.id()) ? State.STOPPED : State.OK;
  }

  /// How an account fares.
  public enum State {
    /// Nothing is known against it.
    OK,
    /// The provider refuses everything, or asked for a pause.
    STOPPED,
    /// The company sends nothing from it.
    DISABLED
  }
}
