package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.company.CompanyId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Pulls the templates of accounts of which the provider told something that we could not place.
/// Thread-safe. What is due is lost when the process ends: the next notice, or a person, makes it
/// due again.
public final class PullTemplates {

  private final SyncTemplates sync;
  private final Set<Due> due = ConcurrentHashMap.newKeySet();

  PullTemplates(SyncTemplates sync) {
    this.sync = sync;
  }

  void soon(ChannelAccount account) {
    due.add(new Due(account.company(), account.id()));
  }

  /// Pulls what is due; an account whose pull breaks off stays due.
  ///
  /// @return how many accounts were pulled
  public int run() {
    int pulled = 0;
    for (Due account : Set.copyOf(due)) {
      due.remove(account);
      switch (sync.sync(account.company(), account.account())) {
        case SyncTemplates.Answer.Synced _ -> pulled++;
        case SyncTemplates.Answer.Broken _ -> due.add(account);
        case SyncTemplates.Answer.Unknown _ -> {
          // The account was removed meanwhile.
        }
      }
    }
    return pulled;
  }

  private record Due(CompanyId company, AccountId account) {}
}
