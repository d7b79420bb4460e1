package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.ConversationFeed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Accounts in memory.
final class MemoryAccounts implements AccountStore {

  private final Map<AccountId, ConnectedAccount> accounts = new HashMap<>();
  private final MemoryFeed feed;

  MemoryAccounts(MemoryFeed feed) {
    this.feed = feed;
  }

  @Override
  public synchronized Optional<ConnectedAccount> account(CompanyId company, AccountId id) {
    return Optional.ofNullable(accounts.get(id))
        .filter(found -> found.account().company().equals(company));
  }

  @Override
  public synchronized List<ConnectedAccount> accounts(CompanyId company) {
    return where(account -> account.company().equals(company));
  }

  @Override
  public synchronized Optional<ConnectedAccount> known(ChannelId channel, String externalId) {
    return where(a -> a.channel().equals(channel) && a.externalId().equals(externalId)).stream()
        .findFirst();
  }

  @Override
  public synchronized List<ConnectedAccount> on(ChannelId channel) {
    return where(account -> account.channel().equals(channel));
  }

  private List<ConnectedAccount> where(Predicate<ChannelAccount> condition) {
    return accounts.values().stream()
        .filter(found -> condition.test(found.account()))
        .sorted(
            Comparator.comparing((ConnectedAccount a) -> a.account().name())
                .thenComparing(a -> a.account().id().value()))
        .toList();
  }

  @Override
  public synchronized boolean put(ConnectedAccount account) {
    ChannelAccount put = account.account();
    Optional<ConnectedAccount> holder = known(put.channel(), put.externalId());
    if (holder.isPresent() && !holder.get().account().id().equals(put.id())) {
      return false;
    }
    accounts.put(put.id(), account);
    feed.tell(put.company(), ConversationFeed.Kind.ACCOUNT_UPDATED, put.id().value());
    return true;
  }

  @Override
  public synchronized boolean remove(CompanyId company, AccountId id) {
    return account(company, id).isPresent() && accounts.remove(id) != null;
  }
}
