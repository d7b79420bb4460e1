package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.port.store.TeamStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Teams in memory, by id.
final class MemoryTeams implements TeamStore {

  private final Map<TeamId, Team> teams = new TreeMap<>();

  @Override
  public synchronized Optional<Team> team(CompanyId company, TeamId id) {
    return Optional.ofNullable(teams.get(id)).filter(team -> team.company().equals(company));
  }

  @Override
  public synchronized List<Team> teams(CompanyId company) {
    return teams.values().stream().filter(team -> team.company().equals(company)).toList();
  }

  @Override
  public synchronized boolean put(Team team) {
    boolean taken =
        teams(team.company()).stream()
            .anyMatch(other ->
                !other.id().equals(team.id()) && other.name().equalsIgnoreCase(team.name()));
    if (!taken) {
      teams.put(team.id(), team);
    }
    return !taken;
  }

  @Override
  public synchronized boolean remove(CompanyId company, TeamId id) {
    return team(company, id).isPresent() && teams.remove(id) != null;
  }
}
