package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.CompanyStore;

/// Takes a bearer token out of use.
public final class RevokeToken {
  private final CompanyStore companies;

  RevokeToken(CompanyStore companies) {
    this.companies = companies;
  }

  /// The token is not valid any more when it returns.
  ///
  /// @return whether there was such a token
  public boolean revoke(CompanyId company, String id) {
    return companies.removeToken(company, id);
  }
}
