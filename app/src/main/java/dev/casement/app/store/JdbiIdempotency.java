package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.IdempotencyStore;
import dev.casement.core.port.store.KeptAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Kept answers in the database.
final class JdbiIdempotency implements IdempotencyStore {

  private static final Columns ROWS =
      Columns.of(
          "kept_answer",
          "company text, scope text, client_key text | fingerprint text, status int,"
              + " location text, answer text, kept_at bigint");

  private final Reads reads;
  private final GroupCommit writer;
  private final ManyRows rows;

  JdbiIdempotency(Reads reads, GroupCommit writer, ManyRows rows) {
    this.reads = reads;
    this.writer = writer;
    this.rows = rows;
  }

  @Override
  public Optional<KeptAnswer> find(CompanyId company, String scope, String key) {
    return reads.read(handle -> find(handle, company, scope, key));
  }

  private static Optional<KeptAnswer> find(
      Handle handle, CompanyId company, String scope, String key) {
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

  /// The answers that are kept under the keys of these.
  static List<KeptAnswer> find(Handle handle, List<KeptAnswer> like) {
    List<KeptAnswer> found = new ArrayList<>();
    ManyKeys.read(
        handle,
        """
        select k.company, k.scope, k.client_key, k.fingerprint, k.status, k.location, k.answer,
          k.kept_at
        from unnest(?, ?, ?) as n(company, scope, client_key)
        join kept_answer k on k.company = n.company and k.scope = n.scope
          and k.client_key = n.client_key
        """,
        List.of("text", "text", "text"),
        like.stream()
            .map(answer ->
                new @Nullable Object[] {answer.company().value(), answer.scope(), answer.key()})
            .toList(),
        row -> found.add(map(row)));
    return found;
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
          put(handle, rows, taken ? List.of() : List.of(answer));
          return !taken;
        });
  }

  /// Puts answers under keys that were not used before.
  static void put(Handle handle, ManyRows rows, List<KeptAnswer> answers) {
    rows.insert(
        handle.getConnection(),
        ROWS,
        answers.stream()
            .map(answer ->
                new @Nullable Object[] {
                  answer.company().value(),
                  answer.scope(),
                  answer.key(),
                  answer.fingerprint(),
                  answer.status(),
                  answer.location(),
                  answer.answer(),
                  answer.at().toEpochMilli()
                })
            .toList());
  }

  @Override
  public void forget(Instant before) {
    Sweep.rows(writer, "kept_answer", "kept_at < :before", before);
  }
}
