package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble.About;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Says how an account fares, as far as its sends and the last look after it have told: nobody is
/// asked for it.
public final class AccountHealth {
  private final Lanes lanes;
  private final InstantSource clock;

  AccountHealth(Lanes lanes, InstantSource clock) {
    this.lanes = lanes;
    this.clock = clock;
  }

  /// How an account fares now.
  ///
  /// @param condition what was found when it was last looked after
  public State of(ChannelAccount account, Optional<AccountCondition> condition) {
    Instant now = clock.instant();
    if (!account.enabled()) {
      return State.DISABLED;
    }
    boolean tokenGone = condition.map(found -> found.isTokenGone(now)).orElse(false);
    boolean refused = condition.flatMap(found -> found.trouble(About.SENDING)).isPresent();
    if (tokenGone || refused || lanes.stopped().contains(account.id())) {
      return State.STOPPED;
    }
    return condition.filter(found -> needsSomebody(found, now)).isPresent()
        ? State.ATTENTION
        : State.OK;
  }

  private static boolean needsSomebody(AccountCondition condition, Instant now) {
    return !condition.troubles().isEmpty() || condition.isTokenEnding(now);
  }

  /// How an account fares.
  public enum State {
    /// Nothing is known against it.
    OK,
    /// It works, but somebody should do something about it.
    ATTENTION,
    /// The provider refuses everything, or asked for a pause.
    STOPPED,
    /// The company sends nothing from it.
    DISABLED
  }
}
