package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.json.TemplatePullJson;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.port.store.TemplatePulls;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// When templates are pulled, in the database.
final class JdbiTemplatePulls implements TemplatePulls {

  private final Reads reads;
  private final GroupCommit writer;

  JdbiTemplatePulls(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public Optional<TemplatePull> pull(CompanyId company, AccountId account) {
    return reads.read(handle ->
        handle
            .select(
                "select company, account, due_at, doc from template_pull"
                    + " where company = ? and account = ?",
                company.value(),
                account.value())
            .map((row, _) -> map(row))
            .findOne());
  }

  @Override
  public void put(TemplatePull pull) {
    writer.write(
        Scope.of(pull.company()),
        handle -> {
          int _ = remove(handle, pull.company(), pull.account());
          return handle.execute(
              "insert into template_pull (company, account, due_at, doc) values (?, ?, ?, ?)",
              pull.company().value(),
              pull.account().value(),
              pull.dueAt().toEpochMilli(),
              Json.print(TemplatePullJson.write(pull)));
        });
  }

  @Override
  public boolean remove(CompanyId company, AccountId account) {
    return writer.write(Scope.of(company), handle -> remove(handle, company, account)) > 0;
  }

  private static int remove(Handle handle, CompanyId company, AccountId account) {
    return handle.execute(
        "delete from template_pull where company = ? and account = ?",
        company.value(),
        account.value());
  }

  @Override
  public List<TemplatePull> due(Instant now, int limit) {
    return reads.read(handle ->
        handle
            .createQuery(
                """
                select company, account, due_at, doc from template_pull
                where due_at <= :now order by due_at, company, account fetch first :most rows only
                """)
            .bind("now", now.toEpochMilli())
            .bind("most", limit)
            .map((row, _) -> map(row))
            .list());
  }

  private static TemplatePull map(ResultSet row) throws SQLException {
    return TemplatePullJson.read(
        new CompanyId(row.getString("company")),
        new AccountId(row.getString("account")),
        Rows.instant(row, "due_at"),
        Rows.members(row, "doc"));
  }
}
