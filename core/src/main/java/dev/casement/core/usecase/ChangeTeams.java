package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.Desk;
import dev.casement.core.port.store.TemplateRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes, changes and dissolves teams.
public final class ChangeTeams {

  private final CompanyStore companies;
  private final Desk desk;
  private final AccountStore accounts;
  private final TemplateRegistry templates;
  private final Unassign unassign;
  private final Ids ids;

  ChangeTeams(
      CompanyStore companies,
      Desk desk,
      AccountStore accounts,
      TemplateRegistry templates,
      Unassign unassign,
      Ids ids) {
    this.companies = companies;
    this.desk = desk;
    this.accounts = accounts;
    this.templates = templates;
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

  /// Its conversations are no team's then, and its replies everybody's. Templates are kept to the
  /// other teams they are marked for; one that is marked for this team alone would be everybody's
  /// or nobody's, which is for people to say first.
  public Dissolution dissolve(CompanyId company, TeamId id) {
    if (desk.teams().team(company, id).isEmpty()) {
      return new Dissolution.Unknown();
    }
    List<Template> marked =
        accounts.accounts(company).stream()
            .flatMap(account -> templates.templates(company, account.account().id()).stream())
            .filter(template -> template.marks().teams().contains(id.value()))
            .toList();
    List<Template> alone =
        marked.stream().filter(template -> template.marks().teams().size() == 1).toList();
    if (!alone.isEmpty()) {
      return new Dissolution.LastOf(alone);
    }
    templates.put(
        marked.stream()
            .map(template -> template.draft().marks(template.marks().without(id.value())).done())
            .toList());
    desk.replies().replies(company).stream()
        .filter(reply -> reply.team().filter(id::equals).isPresent())
        .map(SavedReply::ofEverybody)
        .forEach(desk.replies()::put);
    boolean known = desk.teams().remove(company, id);
    unassign.all(company, Care.of(id), draft -> draft.team(Optional.empty()));
    return known ? new Dissolution.Done() : new Dissolution.Unknown();
  }

  /// What came of dissolving a team.
  public sealed interface Dissolution {

    record Done() implements Dissolution {}

    record Unknown() implements Dissolution {}

    /// Templates would be left to everybody, or to nobody.
    ///
    /// @param templates those that only this team may send
    record LastOf(List<Template> templates) implements Dissolution {
      public LastOf {
        templates = List.copyOf(templates);
      }
    }
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
