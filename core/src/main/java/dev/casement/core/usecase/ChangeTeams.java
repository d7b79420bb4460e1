package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes, changes and dissolves teams.
public final class ChangeTeams {

  private final CompanyStore companies;
  private final Desk desk;
  private final Unassign unassign;
  private final Ids ids;

  ChangeTeams(CompanyStore companies, Desk desk, Unassign unassign, Ids ids) {
    this.companies = companies;
    this.desk = desk;
    this.unassign = unassign;
    this.ids = ids;
  }

  public Answer make(CompanyId company, String name, List<AgentId> members) {
    return put(new Team(new TeamId(ids.next()), company, name, Set.copyOf(members)), members);
  }

  /// What is empty stays.
  public Answer change(
      CompanyId company, TeamId id, Optional<String> name, Optional<List<AgentId>> members) {
    return desk.teams()
        .team(company, id)
        .map(team ->
            put(
                new Team(
                    id,
                    company,
                    name.orElse(team.name()),
                    members.map(Set::copyOf).orElse(team.members())),
                members.orElse(List.of())))
        .orElseGet(Answer.Unknown::new);
  }

  private Answer put(Team team, List<AgentId> members) {
    List<FieldFault> faults = new ArrayList<>();
    for (int place = 0; place < members.size(); place++) {
      if (companies.agent(team.company(), members.get(place)).isEmpty()) {
        faults.add(
            new FieldFault("members." + place, "must be the id of an agent of this company"));
      }
    }
    if (!faults.isEmpty()) {
      return new Answer.Invalid(faults);
    }
    return desk.teams().put(team)
        ? new Answer.Put(team)
        : new Answer.Invalid(List.of(new FieldFault("name", "is the name of another team")));
  }

  /// Its conversations are no team's then, and its replies everybody's.
  ///
  /// @return whether there was such a team
  public boolean dissolve(CompanyId company, TeamId id) {
    boolean known = desk.teams().remove(company, id);
    if (known) {
      desk.replies().replies(company).stream()
          .filter(reply -> reply.team().filter(id::equals).isPresent())
          .map(SavedReply::ofEverybody)
          .forEach(desk.replies()::put);
      unassign.all(company, Care.of(id), draft -> draft.team(Optional.empty()));
    }
    return known;
  }

  /// What came of it.
  public sealed interface Answer {

    record Put(Team team) implements Answer {}

    record Invalid(List<FieldFault> faults) implements Answer {
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    record Unknown() implements Answer {}
  }
}
