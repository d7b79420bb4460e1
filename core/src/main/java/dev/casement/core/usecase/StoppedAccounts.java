package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import dev.casement.core.port.store.AccountConditions;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps in mind that the provider refuses everything an account sends, over restarts and for all
/// instances, and tells people once when it begins and once when it is over.
final class StoppedAccounts {

  private final AccountConditions conditions;
  private final AccountWarnings warnings;
  private final InstantSource clock;

  StoppedAccounts(AccountConditions conditions, AccountWarnings warnings, InstantSource clock) {
    this.conditions = conditions;
    this.warnings = warnings;
    this.clock = clock;
  }

  /// Nothing goes any more; the account is looked after at once.
  void stopped(ChannelAccount account, Failure failure) {
    Instant now = clock.instant();
    AccountCondition known = condition(account, now);
    AccountCondition stopped =
        known.with(new Trouble(Trouble.About.SENDING, now, failure)).due(now);
    conditions.put(stopped);
    warnings.tell(account, known, stopped, now);
  }

  /// It goes again.
  void resumed(ChannelAccount account) {
    Instant now = clock.instant();
    AccountCondition known = condition(account, now);
    if (known.trouble(Trouble.About.SENDING).isPresent()) {
      conditions.put(known.without(Trouble.About.SENDING).due(now));
    }
    warnings.tellSendingAgain(account, now);
  }

  private AccountCondition condition(ChannelAccount account, Instant now) {
    return conditions
        .condition(account.company(), account.id())
        .orElseGet(() -> AccountCondition.unknown(account.company(), account.id(), now));
  }
}
