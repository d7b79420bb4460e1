package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.port.store.TeamStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Teams in the database, by id.
final class JdbiTeams implements TeamStore {

  private static final String TEAMS = "select company, id, name, members from team ";

  private final Reads reads;
  private final GroupCommit writer;

  JdbiTeams(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
  }

  @Override
  public Optional<Team> team(CompanyId company, TeamId id) {
    return reads.read(handle ->
        handle
            .select(TEAMS + "where company = ? and id = ?", company.value(), id.value())
            .map((row, _) -> map(row))
            .findOne());
  }

  @Override
  public List<Team> teams(CompanyId company) {
    return reads.read(handle -> teams(handle, company));
  }

  private static List<Team> teams(Handle handle, CompanyId company) {
    return handle
        .select(TEAMS + "where company = ? order by id", company.value())
        .map((row, _) -> map(row))
        .list();
  }

  private static Team map(ResultSet row) throws SQLException {
    Set<AgentId> members = new HashSet<>();
    Rows.tree(row, "members").forEach(id -> members.add(new AgentId(id.asText())));
    return new Team(
        new TeamId(row.getString("id")),
        new CompanyId(row.getString("company")),
        row.getString("name"),
        members);
  }

  @Override
  public boolean put(Team team) {
    return writer.write(
        Scope.of(team.company()),
        handle -> {
          boolean taken =
              teams(handle, team.company()).stream()
                  .anyMatch(other ->
                      !other.id().equals(team.id()) && other.name().equalsIgnoreCase(team.name()));
          if (!taken) {
            remove(handle, team.company(), team.id());
            handle.execute(
                "insert into team (company, id, name, members) values (?, ?, ?, ?)",
                team.company().value(),
                team.id().value(),
                team.name(),
                Json.print(
                    Json.texts(team.members().stream().map(AgentId::value).sorted().toList())));
          }
          return !taken;
        });
  }

  @Override
  public boolean remove(CompanyId company, TeamId id) {
    return writer.write(Scope.of(company), handle -> remove(handle, company, id)) > 0;
  }

  private static int remove(Handle handle, CompanyId company, TeamId id) {
    return handle.execute(
        "delete from team where company = ? and id = ?", company.value(), id.value());
  }
}
