package dev.casement.core.usecase;

/// What must not be kept any longer.
public final class ErasureCases {

  private final PlatformParts parts;
  private final EnforceRetention enforceRetention;

  ErasureCases(PlatformParts parts) {
    this.parts = parts;
    this.enforceRetention = new EnforceRetention(parts.stores, parts.shelf, parts.clock);
  }

  public TakeDeletionRequest takeDeletionRequest() {
    return new TakeDeletionRequest(
        new Signers(parts.channels, parts.stores.accounts()),
        parts.stores.deletions(),
        parts.stores.notices(),
        parts.clock);
  }

  public EraseRequested eraseRequested() {
    return new EraseRequested(
        parts.stores.deletions(), parts.stores.contacts(), erasePerson(), parts.clock);
  }

  public ErasePerson erasePerson() {
    return new ErasePerson(parts.stores, parts.shelf, parts.ids, parts.clock);
  }

  public FollowTraces followTraces() {
    return new FollowTraces(parts.stores, erasePerson());
  }

  /// The one of this process.
  public EnforceRetention enforceRetention() {
    return enforceRetention;
  }
}
