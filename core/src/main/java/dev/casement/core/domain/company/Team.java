package dev.casement.core.domain.company;

import java.util.Set;
import java.util.stream.Collectors;

/// People of the company who share work, such as a reception desk. A conversation may be a team's
/// without being anybody's in it yet.
public record Team(TeamId id, CompanyId company, String name, Set<AgentId> members) {

  public Team {
    members = Set.copyOf(members);
  }

  public boolean has(AgentId agent) {
    return members.contains(agent);
  }

  /// This team without somebody.
  public Team without(AgentId agent) {
    return new Team(
        id,
        company,
        name,
        members.stream()
            .filter(member -> !member.equals(agent))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
