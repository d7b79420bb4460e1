package dev.casement.app.store;

import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.CompanyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Companies, agents and tokens in the database, by id. A company is asked for with every message
/// that comes in, so it is kept in memory until it is put anew, here or by another instance.
final class JdbiCompanies implements CompanyStore {

  private static final String TOKENS =
      "select company, id, hash, name, agent, created_at from token ";

  private final Reads reads;
  private final GroupCommit writer;
  private final Neighbours neighbours;
  private final Map<CompanyId, Optional<Company>> kept = new ConcurrentHashMap<>();

  JdbiCompanies(Reads reads, GroupCommit writer, Neighbours neighbours) {
    this.reads = reads;
    this.writer = writer;
    this.neighbours = neighbours;
    neighbours.hear(Topic.COMPANIES, _ -> kept.clear());
  }

  @Override
  public Optional<Company> company(CompanyId id) {
    return Optional.ofNullable(kept.get(id)).orElseGet(() -> load(id));
  }

  private Optional<Company> load(CompanyId id) {
    // Whether somebody is known must not be kept: strangers may ask for any name.
    Optional<Company> found = kept.computeIfAbsent(id, this::read);
    if (found.isEmpty()) {
      kept.remove(id);
    }
    return found;
  }

  private Optional<Company> read(CompanyId id) {
    return reads.read(handle ->
        handle
            .select("select id, doc from company where id = ?", id.value())
            .map((row, _) -> CompanyRows.company(row))
            .findOne());
  }

  @Override
  public List<Company> companies() {
    return reads.read(handle ->
        handle
            .select("select id, doc from company order by id")
            .map((row, _) -> CompanyRows.company(row))
            .list());
  }

  @Override
  public void put(Company company) {
    writer.write(handle -> {
      handle.execute("delete from company where id = ?", company.id().value());
      return handle.execute(
          "insert into company (id, doc) values (?, ?)",
          company.id().value(),
          CompanyRows.doc(company));
    });
    kept.remove(company.id());
    neighbours.tell(Topic.COMPANIES, "");
  }

  @Override
  public Optional<Agent> agent(CompanyId company, AgentId id) {
    return reads.read(handle ->
        handle
            .select(
                "select company, id, doc from agent where company = ? and id = ?",
                company.value(),
                id.value())
            .map((row, _) -> CompanyRows.agent(row))
            .findOne());
  }

  @Override
  public List<Agent> agents(CompanyId company) {
    return reads.read(handle ->
        handle
            .select(
                "select company, id, doc from agent where company = ? order by id", company.value())
            .map((row, _) -> CompanyRows.agent(row))
            .list());
  }

  @Override
  public void put(Agent agent) {
    writer.write(handle -> {
      handle.execute(
          "delete from agent where company = ? and id = ?",
          agent.company().value(),
          agent.id().value());
      return handle.execute(
          "insert into agent (company, id, doc) values (?, ?, ?)",
          agent.company().value(),
          agent.id().value(),
          CompanyRows.doc(agent));
    });
  }

  @Override
  public boolean remove(CompanyId company, AgentId id) {
    return writer.write(handle ->
        handle.execute(
            "delete from agent where company = ? and id = ?", company.value(), id.value()))
        > 0;
  }

  @Override
  public Optional<ApiToken> tokenByHash(String hash) {
    return reads.read(handle ->
        handle
            .select(TOKENS + "where hash = ?", hash)
            .map((row, _) -> CompanyRows.token(row))
            .findOne());
  }

  @Override
  public List<ApiToken> tokens(CompanyId company) {
    return reads.read(handle ->
        handle
            .select(TOKENS + "where company = ? order by id", company.value())
            .map((row, _) -> CompanyRows.token(row))
            .list());
  }

  @Override
  public void put(ApiToken token) {
    writer.write(handle -> {
      handle.execute(
          "delete from token where company = ? and id = ?", token.company().value(), token.id());
      return handle.execute(
          "insert into token (company, id, hash, name, agent, created_at)"
              + " values (?, ?, ?, ?, ?, ?)",
          token.company().value(),
          token.id(),
          token.hash(),
          token.name(),
          token.agent().map(AgentId::value),
          token.createdAt().toEpochMilli());
    });
  }

  @Override
  public boolean removeToken(CompanyId company, String id) {
    return writer.write(handle ->
        handle.execute("delete from token where company = ? and id = ?", company.value(), id))
        > 0;
  }
}
