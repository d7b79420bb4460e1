package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.company.CompanyId;

/// What providers said about accounts. Notices are added and never change. Thread-safe.
public interface NoticeLog {

  /// Keeps a notice and feeds that its account changed. Durable when it returns.
  ///
  /// @return false where one with this id is kept already; nothing happens then
  boolean add(KeptNotice notice);

  /// The notices about an account by the provider's time, newest first.
  Page<KeptNotice> notices(CompanyId company, AccountId account, PageRequest page);

  /// How an account stands after all notices about it. Cheap enough to be asked with every message.
  AccountStanding standing(CompanyId company, AccountId account);
}
