package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.teamwork.SavedReplyId;
import dev.casement.core.port.store.SavedReplyStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Saved replies in the database, by id.
final class JdbiReplies implements SavedReplyStore {

  private static final String REPLIES =
      "select company, id, name, content, language, team, updated_at from saved_reply ";

  private final Reads reads;
  private final GroupCommit writer;

  JdbiReplies(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public Optional<SavedReply> reply(CompanyId company, SavedReplyId id) {
    return reads.read(handle ->
        handle
            .select(REPLIES + "where company = ? and id = ?", company.value(), id.value())
            .map((row, _) -> map(row))
            .findOne());
  }

  @Override
  public List<SavedReply> replies(CompanyId company) {
    return reads.read(handle ->
        handle
            .select(REPLIES + "where company = ? order by id", company.value())
            .map((row, _) -> map(row))
            .list());
  }

  private static SavedReply map(ResultSet row) throws SQLException {
    return new SavedReply(
        new SavedReplyId(row.getString("id")),
        new CompanyId(row.getString("company")),
        row.getString("name"),
        row.getString("content"),
        Rows.maybeText(row, "language"),
        Rows.maybeText(row, "team").map(TeamId::new),
        Rows.instant(row, "updated_at"));
  }

  @Override
  public void put(SavedReply reply) {
    writer.write(
        Scope.of(reply.company()),
        handle -> {
          remove(handle, reply.company(), reply.id());
          return handle.execute(
              "insert into saved_reply (company, id, name, content, language, team, updated_at)"
                  + " values (?, ?, ?, ?, ?, ?, ?)",
              reply.company().value(),
              reply.id().value(),
              reply.name(),
              reply.text(),
              reply.language(),
              reply.team().map(TeamId::value),
              reply.updatedAt().toEpochMilli());
        });
  }

  @Override
  public boolean remove(CompanyId company, SavedReplyId id) {
    return writer.write(Scope.of(company), handle -> remove(handle, company, id)) > 0;
  }

  private static int remove(Handle handle, CompanyId company, SavedReplyId id) {
    return handle.execute(
        "delete from saved_reply where company = ? and id = ?", company.value(), id.value());
  }
}
