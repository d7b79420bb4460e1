package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.Desk;
import java.util.Optional;

/// Takes a person out of a company, with the tokens that speak for them. What they cared for is
/// nobody's then, so that somebody sees it.
public final class DismissAgent {
  private final CompanyStore companies;
  private final Desk desk;
  private final Unassign unassign;

  DismissAgent(CompanyStore companies, Desk desk, Unassign unassign) {
    this.companies = companies;
    this.desk = desk;
    this.unassign = unassign;
  }

  /// Nothing of theirs is valid when it returns.
  ///
  /// @return whether there was such a person
  public boolean dismiss(CompanyId company, AgentId id) {
    boolean known = companies.remove(company, id);
    companies.tokens(company).stream()
        .filter(token -> token.agent().filter(id::equals).isPresent())
        .map(ApiToken::id)
        .forEach(token -> companies.removeToken(company, token));
    desk.sessions().removeAll(company, id);
    desk.teams().teams(company).stream()
        .filter(team -> team.has(id))
        .map(team -> team.without(id))
        .forEach(desk.teams()::put);
    unassign.all(company, Care.of(id), draft -> draft.assignee(Optional.empty()));
    return known;
  }
}
