package dev.casement.core.usecase;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.TeamStore;
import java.util.List;
import java.util.Optional;

/// Keeps a template to the teams that the company marked it for. Administrators and programs may
/// send every one; so does everybody where no team is marked.
final class TemplateTeams {

  private static final Rule RULE =
      Rule.always(
          "casement.template-teams",
          "A template that is marked for some teams is sent by their members alone.",
          "The company's own setting");

  private final CompanyStore companies;
  private final TeamStore teams;

  TemplateTeams(CompanyStore companies, TeamStore teams) {
    this.companies = companies;
    this.teams = teams;
  }

  /// The decision, or the refusal in its place.
  ///
  /// @param agent who sends; a program where empty
  Decision kept(
      Decision decision, Optional<Template> template, CompanyId company, Optional<AgentId> agent) {
    return decision instanceof Decision.Allowed allowed
            && template.filter(one -> !isOpenTo(one, company, agent)).isPresent()
        ? new Decision.Blocked(
            allowed.asked(),
            List.of(BlockReason.NOT_PERMITTED),
            RULE,
            List.of(),
            allowed.window(),
            Optional.empty())
        : decision;
  }

  /// Whether this person may send it, by the teams alone.
  boolean isOpenTo(Template template, CompanyId company, Optional<AgentId> agent) {
    return agent.isEmpty()
        || template.marks().teams().isEmpty()
        || isAdmin(company, agent.get())
        || template.marks().teams().stream()
            .flatMap(id -> teams.team(company, new TeamId(id)).stream())
            .anyMatch(team -> team.has(agent.get()));
  }

  private boolean isAdmin(CompanyId company, AgentId agent) {
    return companies
        .agent(company, agent)
        .filter(person -> person.role() == Agent.Role.ADMIN)
        .isPresent();
  }
}
