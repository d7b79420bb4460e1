package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// Notices in the database. How an account stands is asked with every message, so it is kept in
/// memory from the first reading until the next notice.
final class JdbiNotices implements NoticeLog {

  private static final String NOTICES =
      "select company, account, told_at, id, doc from account_notice"
          + " where company = :company and account = :account";

  private final Reads reads;
  private final GroupCommit writer;
  private final FeedWriter feedWriter;
  private final JdbiFeed feed;
  private final Neighbours neighbours;
  private final Map<Of, AccountStanding> standings = new ConcurrentHashMap<>();

  JdbiNotices(
      Reads reads,
      GroupCommit writer,
      FeedWriter feedWriter,
      JdbiFeed feed,
      Neighbours neighbours) {
    this.reads = reads;
    this.writer = writer;
    this.feedWriter = feedWriter;
    this.feed = feed;
    this.neighbours = neighbours;
    neighbours.hear(Topic.ACCOUNTS, _ -> standings.clear());
  }

  @Override
  public boolean add(KeptNotice notice) {
    boolean added = writer.write(Scope.of(notice.company()), handle -> add(handle, notice));
    if (added) {
      standings.remove(new Of(notice.company(), notice.account()));
      neighbours.tell(Topic.ACCOUNTS, "");
      feed.tell(notice.company());
    }
    return added;
  }

  private boolean add(Handle handle, KeptNotice notice) {
    boolean known =
        handle
            .select("select 1 from account_notice where id = ?", notice.id())
            .mapTo(int.class)
            .findOne()
            .isPresent();
    if (known) {
      return false;
    }
    handle.execute(
        "insert into account_notice (company, account, told_at, id, doc) values (?, ?, ?, ?, ?)",
        notice.company().value(),
        notice.account().value(),
        notice.at().toEpochMilli(),
        notice.id(),
        NoticeRows.doc(notice.notice()));
    feedWriter.add(
        handle,
        notice.company(),
        List.of(new News(Kind.ACCOUNT_UPDATED, notice.account().value())));
    return true;
  }

  @Override
  public Page<KeptNotice> notices(CompanyId company, AccountId account, PageRequest page) {
    Keyset keyset = new Keyset("company,account", "told_at", "id", false);
    String sql = NOTICES + keyset.after(page) + keyset.order();
    List<KeptNotice> found =
        reads.read(handle ->
            keyset
                .bind(handle.createQuery(sql), page)
                .bind("company", company.value())
                .bind("account", account.value())
                .map((row, _) -> NoticeRows.map(row))
                .list());
    return Keyset.page(found, notice -> new Cursor(notice.at(), notice.id()), page);
  }

  @Override
  public AccountStanding standing(CompanyId company, AccountId account) {
    return standings.computeIfAbsent(new Of(company, account), this::load);
  }

  private AccountStanding load(Of place) {
    return AccountStanding.after(
        reads.read(handle ->
            handle
                .createQuery(NOTICES)
                .bind("company", place.company().value())
                .bind("account", place.account().value())
                .map((row, _) -> NoticeRows.map(row))
                .list()));
  }

  private record Of(CompanyId company, AccountId account) {}
}
