package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble.About;
import dev.casement.core.port.store.AccountConditions;
import dev.casement.core.port.store.AccountStore;
import java.time.InstantSource;
import java.util.Optional;

/// Looks after accounts: soon after they were connected or changed, then twice a day, sooner where
/// something is wrong. A message never waits for it.
public final class CareForAccounts {

  private static final int BATCH = 20;

  private final AccountStore accounts;
  private final AccountConditions conditions;
  private final LookAfter lookAfter;
  private final Lanes lanes;
  private final InstantSource clock;

  CareForAccounts(
      AccountStore accounts,
      AccountConditions conditions,
      LookAfter lookAfter,
      Lanes lanes,
      InstantSource clock) {
    this.accounts = accounts;
    this.conditions = conditions;
    this.lookAfter = lookAfter;
    this.lanes = lanes;
    this.clock = clock;
  }

  /// Looks after some of the accounts that are due.
  ///
  /// @return how many; 0 when none is due
  public int run() {
    var due = conditions.due(clock.instant(), BATCH);
    due.forEach(condition -> care(condition.company(), condition.account()));
    return due.size();
  }

  /// Looks after one account now, whether it is due or not.
  ///
  /// @return the account as it is now, with a new token where it got one; empty where there is none
  public Optional<ConnectedAccount> care(CompanyId company, AccountId id) {
    Optional<ConnectedAccount> account = accounts.account(company, id);
    if (account.isEmpty()) {
      boolean _ = conditions.remove(company, id);
      return Optional.empty();
    }
    AccountCondition known =
        conditions
            .condition(company, id)
            .orElseGet(() -> AccountCondition.unknown(company, id, clock.instant()));
    AccountCondition found = lookAfter.account(account.get(), known);
    conditions.put(withWhatSendingTold(found));
    if (found.trouble(About.TOKEN).isEmpty() && found.trouble(About.ACCOUNT).isEmpty()) {
      lanes.open(id);
    }
    return accounts.account(company, id);
  }

  /// Meanwhile somebody may have found out by sending how the account fares.
  private AccountCondition withWhatSendingTold(AccountCondition found) {
    Optional<Trouble> told =
        conditions
            .condition(found.company(), found.account())
            .flatMap(now -> now.trouble(About.SENDING));
    return told.map(found::with).orElseGet(() -> found.without(About.SENDING));
  }
}
