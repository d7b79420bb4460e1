package dev.casement.core.usecase;

/// Who the customers are, and what they agreed to.
public final class PeopleCases {

  private final PlatformParts parts;

  PeopleCases(PlatformParts parts) {
    this.parts = parts;
  }

  public RecordConsent recordConsent() {
    return new RecordConsent(
        parts.stores.contacts(),
        parts.stores.conversations(),
        parts.cancelHeld(),
        parts.ids,
        parts.clock);
  }

  public ChangeContact changeContact() {
    return parts.changeContact();
  }

  public BlockContact blockContact() {
    return new BlockContact(
        parts.channels, parts.stores.accounts(), parts.stores.contacts(), changeContact());
  }

  public CreateContact createContact() {
    return new CreateContact(
        parts.channels,
        parts.stores.contacts(),
        parts.stores.conversations(),
        parts.ids,
        parts.clock);
  }

  public AddIdentity addIdentity() {
    return new AddIdentity(
        parts.channels,
        parts.stores.contacts(),
        parts.stores.conversations(),
        parts.ids,
        parts.clock);
  }

  public MergeContacts mergeContacts() {
    return new MergeContacts(
        parts.stores.contacts(), parts.stores.conversations(), parts.ids, parts.clock);
  }

  public UnmergeContact unmergeContact() {
    return new UnmergeContact(
        parts.stores.contacts(), parts.stores.conversations(), parts.ids, parts.clock);
  }
}
