package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.CompanyStore;

/// Takes a person out of a company, with the tokens that speak for them.
public final class DismissAgent {
  private final CompanyStore companies;

  DismissAgent(CompanyStore companies) {
    this.companies = companies;
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
    return known;
  }
}
