package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Accounts in the database. They are few and asked for with every message, so all of them are kept
/// in memory from the first reading until one of them changes.
final class JdbiAccounts implements AccountStore {

  private static final Comparator<ConnectedAccount> BY_NAME =
      Comparator.comparing((ConnectedAccount a) -> a.account().name())
          .thenComparing(a -> a.account().id().value());

  private final Reads reads;
  private final GroupCommit writer;
  private final Vault vault;
  private final FeedWriter feedWriter;
  private final JdbiFeed feed;
  private final Neighbours neighbours;
  private Optional<List<ConnectedAccount>> all = Optional.empty();

  JdbiAccounts(
      Reads reads,
      GroupCommit writer,
      Vault vault,
      FeedWriter feedWriter,
      JdbiFeed feed,
      Neighbours neighbours) {
    this.reads = reads;
    this.writer = writer;
    this.vault = vault;
    this.feedWriter = feedWriter;
    this.feed = feed;
    this.neighbours = neighbours;
    neighbours.hear(Topic.ACCOUNTS, _ -> forget());
  }

  @Override
  public Optional<ConnectedAccount> account(CompanyId company, AccountId id) {
    return where(a -> a.company().equals(company) && a.id().equals(id)).stream().findFirst();
  }

  @Override
  public List<ConnectedAccount> accounts(CompanyId company) {
    return where(account -> account.company().equals(company));
  }

  @Override
  public Optional<ConnectedAccount> known(ChannelId channel, String externalId) {
    return where(a -> a.channel().equals(channel) && a.externalId().equals(externalId)).stream()
        .findFirst();
  }

  @Override
  public List<ConnectedAccount> on(ChannelId channel) {
    return where(account -> account.channel().equals(channel));
  }

  private List<ConnectedAccount> where(Predicate<ChannelAccount> condition) {
    return all().stream().filter(found -> condition.test(found.account())).toList();
  }

  private synchronized List<ConnectedAccount> all() {
    List<ConnectedAccount> accounts = all.orElseGet(this::load);
    all = Optional.of(accounts);
    return accounts;
  }

  private List<ConnectedAccount> load() {
    return reads
        .read(handle ->
            handle
                .createQuery("select company, id, channel, external_id, doc, secrets from account")
                .map((row, _) -> AccountRows.map(row, vault))
                .list())
        .stream()
        .sorted(BY_NAME)
        .toList();
  }

  private void changed() {
    forget();
    neighbours.tell(Topic.ACCOUNTS, "");
  }

  /// Waits for a reading that began before the change, and makes the next one read again.
  private synchronized void forget() {
    all = Optional.empty();
  }

  @Override
  public boolean put(ConnectedAccount account) {
    boolean put =
        writer.write(handle -> {
          boolean free = isFree(handle, account.account());
          if (free) {
            AccountRows.put(handle, account, vault);
            feedWriter.add(handle, account.account().company(), List.of(news(account)));
          }
          return free;
        });
    changed();
    feed.tell(account.account().company());
    return put;
  }

  private static News news(ConnectedAccount account) {
    return new News(Kind.ACCOUNT_UPDATED, account.account().id().value());
  }

  private static boolean isFree(Handle handle, ChannelAccount account) {
    return handle
        .select(
            "select id from account where channel = ? and external_id = ?",
            account.channel().value(),
            account.externalId())
        .mapTo(String.class)
        .findOne()
        .map(holder -> holder.equals(account.id().value()))
        .orElse(true);
  }

  @Override
  public boolean remove(CompanyId company, AccountId id) {
    boolean removed = writer.write(handle -> AccountRows.remove(handle, company, id));
    changed();
    return removed;
  }
}
