package dev.casement.app.store;

import dev.casement.app.json.ConditionJson;
import dev.casement.app.json.Json;
import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.port.store.AccountConditions;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How accounts fare, in the database.
final class JdbiConditions implements AccountConditions {

  private final Reads reads;
  private final GroupCommit writer;
  private final FeedWriter feedWriter;
  private final JdbiFeed feed;

  JdbiConditions(Reads reads, GroupCommit writer, FeedWriter feedWriter, JdbiFeed feed) {
    this.reads = reads;
    this.writer = writer;
    this.feedWriter = feedWriter;
    this.feed = feed;
  }

  @Override
  public Optional<AccountCondition> condition(CompanyId company, AccountId account) {
    return reads.read(handle -> find(handle, company, account));
  }

  @Override
  public void put(AccountCondition condition) {
    boolean told = writer.write(Scope.of(condition.company()), handle -> put(handle, condition));
    if (told) {
      feed.tell(condition.company());
    }
  }

  private boolean put(Handle handle, AccountCondition condition) {
    boolean news = condition.isNewsAfter(find(handle, condition.company(), condition.account()));
    remove(handle, condition.company(), condition.account());
    handle.execute(
        "insert into account_condition (company, account, due_at, doc) values (?, ?, ?, ?)",
        condition.company().value(),
        condition.account().value(),
        condition.dueAt().toEpochMilli(),
        Json.print(ConditionJson.write(condition)));
    if (news) {
      feedWriter.add(
          handle,
          condition.company(),
          List.of(new News(Kind.ACCOUNT_UPDATED, condition.account().value())));
    }
    return news;
  }

  @Override
  public boolean remove(CompanyId company, AccountId account) {
    return writer.write(Scope.of(company), handle -> remove(handle, company, account)) > 0;
  }

  private static int remove(Handle handle, CompanyId company, AccountId account) {
    return handle.execute(
        "delete from account_condition where company = ? and account = ?",
        company.value(),
        account.value());
  }

  @Override
  public List<AccountCondition> due(Instant now, int limit) {
    return reads.read(handle ->
        handle
            .createQuery(
                """
                select company, account, due_at, doc from account_condition
                where due_at <= :now order by due_at, company, account fetch first :most rows only
                """)
            .bind("now", now.toEpochMilli())
            .bind("most", limit)
            .map((row, _) -> map(row))
            .list());
  }

  private static Optional<AccountCondition> find(
      Handle handle, CompanyId company, AccountId account) {
    return handle
        .select(
            "select company, account, due_at, doc from account_condition"
                + " where company = ? and account = ?",
            company.value(),
            account.value())
        .map((row, _) -> map(row))
        .findOne();
  }

  private static AccountCondition map(ResultSet row) throws SQLException {
    return ConditionJson.read(
        new CompanyId(row.getString("company")),
        new AccountId(row.getString("account")),
        Rows.instant(row, "due_at"),
        Rows.members(row, "doc"));
  }
}
