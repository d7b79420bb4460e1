package dev.casement.core.usecase;

/// The company's accounts at the providers.
public final class AccountCases {

  private final PlatformParts parts;

  AccountCases(PlatformParts parts) {
    this.parts = parts;
  }

  public ConnectAccount connectAccount() {
    return new ConnectAccount(
        parts.channels,
        parts.stores.accounts(),
        parts.stores.conditions(),
        parts.pullTemplates,
        parts.lanes,
        parts.ids,
        parts.clock);
  }

  public AccountHealth accountHealth() {
    return new AccountHealth(parts.lanes, parts.clock);
  }

  public CareForAccounts careForAccounts() {
    return new CareForAccounts(
        parts.stores.accounts(),
        parts.stores.conditions(),
        new LookAfter(
            parts.channels,
            parts.stores.accounts(),
            new AccountWarnings(parts.stores.notices()),
            parts.clock),
        parts.lanes,
        parts.clock);
  }

  public LoseAccess loseAccess() {
    return new LoseAccess(
        new Signers(parts.channels, parts.stores.accounts()),
        parts.stores.conditions(),
        new AccountWarnings(parts.stores.notices()),
        parts.clock);
  }
}
