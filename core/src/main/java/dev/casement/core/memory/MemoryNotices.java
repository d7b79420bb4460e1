package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Notices in memory.
final class MemoryNotices implements NoticeLog {

  private final Map<String, KeptNotice> notices = new LinkedHashMap<>();
  private final MemoryFeed feed;

  MemoryNotices(MemoryFeed feed) {
    this.feed = feed;
  }

  @Override
  public boolean add(KeptNotice notice) {
    synchronized (notices) {
      if (notices.putIfAbsent(notice.id(), notice) != null) {
        return false;
      }
    }
    feed.tell(notice.company(), ConversationFeed.Kind.ACCOUNT_UPDATED, notice.account().value());
    return true;
  }

  @Override
  public Page<KeptNotice> notices(CompanyId company, AccountId account, PageRequest page) {
    return Paging.descending(about(company, account), n -> new Cursor(n.at(), n.id()), page);
  }

  @Override
  public AccountStanding standing(CompanyId company, AccountId account) {
    return AccountStanding.after(about(company, account));
  }

  private List<KeptNotice> about(CompanyId company, AccountId account) {
    synchronized (notices) {
      return notices.values().stream()
          .filter(kept -> kept.company().equals(company) && kept.account().equals(account))
          .toList();
    }
  }
}
