package dev.casement.app.store;

import dev.casement.app.json.DeletionJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.port.store.DeletionLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What people asked to have deleted, in the database.
final class JdbiDeletions implements DeletionLog {

  private final Reads reads;
  private final GroupCommit writer;

  JdbiDeletions(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public void put(DeletionRequest request) {
    writer.write(Scope.OWN_ROWS, handle -> put(handle, request));
  }

  private static int put(Handle handle, DeletionRequest request) {
    handle.execute("delete from deletion_request where code = ?", request.code());
    return handle.execute(
        "insert into deletion_request (code, waiting, received_at, doc) values (?, ?, ?, ?)",
        request.code(),
        request.outcome().isEmpty(),
        request.receivedAt().toEpochMilli(),
        Json.print(DeletionJson.write(request)));
  }

  @Override
  public Optional<DeletionRequest> request(String code) {
    return reads.read(handle ->
        handle
            .select("select code, received_at, doc from deletion_request where code = ?", code)
            .map((row, _) -> map(row))
            .findOne());
  }

  @Override
  public List<DeletionRequest> waiting(int limit) {
    return reads.read(handle ->
        handle
            .createQuery(
                """
                select code, received_at, doc from deletion_request
                where waiting order by received_at, code fetch first :most rows only
                """)
            .bind("most", limit)
            .map((row, _) -> map(row))
            .list());
  }

  private static DeletionRequest map(ResultSet row) throws SQLException {
    return DeletionJson.read(
        row.getString("code"), Rows.instant(row, "received_at"), Rows.members(row, "doc"));
  }
}
