package dev.casement.core.usecase;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.message.Author;
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
  Decision kept(Decision decision, Optional<Template> template, CompanyId company, Author author) {
    boolean foreign =
        author instanceof Author.Person(AgentId agent)
            && template.filter(one -> isClosedTo(one, company, agent)).isPresent();
    return foreign && decision instanceof Decision.Allowed allowed
        ? new Decision.Blocked(
            allowed.asked(),
            List.of(BlockReason.NOT_PERMITTED),
            RULE,
            List.of(),
            allowed.window(),
            Optional.empty())
        : decision;
  }

  private boolean isClosedTo(Template template, CompanyId company, AgentId agent) {
    return !template.marks().teams().isEmpty()
        && !isAdmin(company, agent)
        && template.marks().teams().stream()
            .flatMap(id -> teams.team(company, new TeamId(id)).stream())
            .noneMatch(team -> team.has(agent));
  }

  private boolean isAdmin(CompanyId company, AgentId agent) {
    return companies
        .agent(company, agent)
        .filter(person -> person.role() == Agent.Role.ADMIN)
        .isPresent();
  }
}
