package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.IdempotencyStore;
import dev.casement.core.port.store.KeptAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Kept answers in the database.
final class JdbiIdempotency implements IdempotencyStore {

  private final Reads reads;
  private final GroupCommit writer;

  JdbiIdempotency(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public Optional<KeptAnswer> find(CompanyId company, String scope, String key) {
    return reads.read(handle -> find(handle, company, scope, key));
  }

  static Optional<KeptAnswer> find(Handle handle, CompanyId company, String scope, String key) {
    return handle
        .createQuery(
            """
            select company, scope, client_key, fingerprint, status, location, answer, kept_at
            from kept_answer
            where company = :company and scope = :scope and client_key = :client_key
            """)
        .bind("company", company.value())
        .bind("scope", scope)
        .bind("client_key", key)
        .map((row, _) -> map(row))
        .findOne();
  }

  private static KeptAnswer map(ResultSet row) throws SQLException {
    return new KeptAnswer(
        new CompanyId(row.getString("company")),
        row.getString("scope"),
        row.getString("client_key"),
        row.getString("fingerprint"),
        row.getInt("status"),
        row.getString("location"),
        row.getString("answer"),
        Rows.instant(row, "kept_at"));
  }

  @Override
  public void keep(KeptAnswer answer) {
    writer.write(
        Scope.of(answer.company()),
        handle -> {
          boolean taken = find(handle, answer.company(), answer.scope(), answer.key()).isPresent();
          if (!taken) {
            put(handle, answer);
          }
          return !taken;
        });
  }

  static void put(Handle handle, KeptAnswer answer) {
    handle
        .createUpdate(
            """
            insert into kept_answer
              (company, scope, client_key, fingerprint, status, location, answer, kept_at)
            values
              (:company, :scope, :client_key, :fingerprint, :status, :location, :answer, :kept_at)
            """)
        .bind("company", answer.company().value())
        .bind("scope", answer.scope())
        .bind("client_key", answer.key())
        .bind("fingerprint", answer.fingerprint())
        .bind("status", answer.status())
        .bind("location", answer.location())
        .bind("answer", answer.answer())
        .bind("kept_at", answer.at().toEpochMilli())
        .execute();
  }

  @Override
  public void forget(Instant before) {
    Sweep.rows(writer, "kept_answer", "kept_at < :before", before);
  }
}
