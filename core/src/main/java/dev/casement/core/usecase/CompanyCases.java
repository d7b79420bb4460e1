package dev.casement.core.usecase;

/// Companies, the people in them, and how they sign in.
public final class CompanyCases {

  private final PlatformParts parts;

  CompanyCases(PlatformParts parts) {
    this.parts = parts;
  }

  public SetUpCompany setUpCompany() {
    return new SetUpCompany(parts.stores.companies(), parts.ids);
  }

  public ChangeCompany changeCompany() {
    return new ChangeCompany(parts.stores.companies());
  }

  public DismissAgent dismissAgent() {
    return new DismissAgent(
        parts.stores.companies(), parts.stores.desk(), new Unassign(parts.stores.conversations()));
  }

  public IssueToken issueToken() {
    return new IssueToken(parts.stores.companies(), parts.ids, parts.clock);
  }

  public RevokeToken revokeToken() {
    return new RevokeToken(parts.stores.companies());
  }

  public Authenticate authenticate() {
    return new Authenticate(parts.stores.companies());
  }
}
