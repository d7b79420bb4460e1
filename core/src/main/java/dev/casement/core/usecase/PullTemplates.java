package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.TemplatePulls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Pulls the templates of accounts when they are due: by schedule, after a failure, and soon where
/// the provider told something that we could not place. What is due outlives the process.
public final class PullTemplates {

  private static final int BATCH = 20;

  /// An account whose pull ends in a bug must not keep the others waiting.
  private static final Duration AT_LEAST = Duration.ofMinutes(1);

  private final Channels channels;
  private final TemplatePulls pulls;
  private final SyncTemplates sync;
  private final InstantSource clock;

  PullTemplates(Channels channels, TemplatePulls pulls, SyncTemplates sync, InstantSource clock) {
    this.channels = channels;
    this.pulls = pulls;
    this.sync = sync;
    this.clock = clock;
  }

  void soon(ChannelAccount account) {
    if (channels.channel(account.channel()).flatMap(Channel::templates).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    pulls.put(
        pulls
            .pull(account.company(), account.id())
            .orElseGet(() -> TemplatePull.never(account.company(), account.id(), now))
            .due(now));
  }

  void never(CompanyId company, AccountId account) {
    boolean _ = pulls.remove(company, account);
  }

  /// Pulls what is due. What one account's provider answers does not concern the others.
  ///
  /// @return how many accounts were pulled; 0 when none is due
  public int run() {
    Instant now = clock.instant();
    List<TemplatePull> due = pulls.due(now, BATCH);
    for (TemplatePull pull : due) {
      pulls.put(pull.postponed(now.plus(AT_LEAST)));
      switch (sync.sync(pull.company(), pull.account())) {
        case SyncTemplates.Answer.Synced _, SyncTemplates.Answer.Broken _ -> {
          // What came of it is kept.
        }
        case SyncTemplates.Answer.None _, SyncTemplates.Answer.Unknown _ ->
            never(pull.company(), pull.account());
      }
    }
    return due.size();
  }
}
