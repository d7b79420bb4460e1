package dev.casement.app.store;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.SessionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Sessions of browsers in the database, by the hash of their cookie.
final class JdbiSessions implements SessionStore {

  private final Reads reads;
  private final GroupCommit writer;

  JdbiSessions(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public Optional<BrowserSession> session(String hash) {
    return reads.read(handle ->
        handle
            .select(
                "select hash, company, token_hash, agent, begun_at, used_at from browser_session"
                    + " where hash = ?",
                hash)
            .map((row, _) -> map(row))
            .findOne());
  }

  private static BrowserSession map(ResultSet row) throws SQLException {
    return new BrowserSession(
        row.getString("hash"),
        new CompanyId(row.getString("company")),
        row.getString("token_hash"),
        Rows.maybeText(row, "agent").map(AgentId::new),
        Rows.instant(row, "begun_at"),
        Rows.instant(row, "used_at"));
  }

  @Override
  public void put(BrowserSession session) {
    writer.write(
        Scope.of(session.company()),
        handle -> {
          handle.execute("delete from browser_session where hash = ?", session.hash());
          return handle.execute(
              "insert into browser_session (hash, company, token_hash, agent, begun_at, used_at)"
                  + " values (?, ?, ?, ?, ?, ?)",
              session.hash(),
              session.company().value(),
              session.tokenHash(),
              session.agent().map(AgentId::value),
              session.begunAt().toEpochMilli(),
              session.usedAt().toEpochMilli());
        });
  }

  @Override
  public void remove(String hash) {
    writer.write(
        Scope.OWN_ROWS,
        handle -> handle.execute("delete from browser_session where hash = ?", hash));
  }

  @Override
  public void removeAll(CompanyId company, AgentId agent) {
    writer.write(
        Scope.of(company),
        handle ->
            handle.execute(
                "delete from browser_session where company = ? and agent = ?",
                company.value(),
                agent.value()));
  }

  @Override
  public void forget(Instant usedBefore, Instant begunBefore) {
    Sweep.rows(writer, "browser_session", "used_at < :before", usedBefore);
    Sweep.rows(writer, "browser_session", "begun_at < :before", begunBefore);
  }
}
