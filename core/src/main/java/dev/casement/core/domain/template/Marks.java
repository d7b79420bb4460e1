package dev.casement.core.domain.template;

import java.util.Set;
import java.util.stream.Collectors;

/// What the company itself says of one of its templates. The provider knows nothing of it.
///
/// @param purposes none means both (decisions.md D14)
/// @param issueResolution whether it is fit to reopen an unresolved issue (D13)
/// @param hidden whether it is offered to nobody
/// @param teams which teams may send it, by id; none means all
public record Marks(
    Set<Template.UseFor> purposes, boolean issueResolution, boolean hidden, Set<String> teams) {

  public static final Marks NONE = new Marks(Set.of(), false, false, Set.of());

  public Marks {
    purposes = Set.copyOf(purposes);
    teams = Set.copyOf(teams);
  }

  /// The same without this team.
  public Marks without(String team) {
    return new Marks(
        purposes,
        issueResolution,
        hidden,
        teams.stream().filter(one -> !one.equals(team)).collect(Collectors.toSet()));
  }
}
