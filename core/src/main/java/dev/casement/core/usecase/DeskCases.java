package dev.casement.core.usecase;

/// What a team does with its conversations.
public final class DeskCases {

  private final PlatformParts parts;
  private final Presences presences;

  DeskCases(PlatformParts parts) {
    this.parts = parts;
    this.presences = new Presences(parts.stores.desk().presence(), parts.ticker);
  }

  public ViewConversation viewConversation() {
    return new ViewConversation(parts.channels, parts.stores.accounts(), parts.facts, parts.clock);
  }

  public UpdateConversation updateConversation() {
    return new UpdateConversation(
        parts.stores.conversations(),
        parts.stores.companies(),
        parts.stores.desk().teams(),
        parts.clock);
  }

  public MarkRead markRead() {
    return new MarkRead(parts.channels, parts.stores.accounts(), parts.stores.conversations());
  }

  public ShowTyping showTyping() {
    return new ShowTyping(parts.channels, parts.stores.accounts(), parts.stores.conversations());
  }

  public WakeSnoozed wakeSnoozed() {
    return new WakeSnoozed(parts.stores.conversations(), parts.clock);
  }

  public ChangeTeams changeTeams() {
    return new ChangeTeams(
        parts.stores.companies(),
        parts.stores.desk(),
        parts.stores.accounts(),
        parts.stores.templates(),
        new Unassign(parts.stores.conversations()),
        parts.ids);
  }

  public TakeNotes takeNotes() {
    return new TakeNotes(parts.stores, parts.ids, parts.clock);
  }

  public ChangeReplies changeReplies() {
    return new ChangeReplies(parts.stores.desk(), parts.ids, parts.clock);
  }

  public FillReply fillReply() {
    return new FillReply(parts.stores);
  }

  /// Who is where, as this process knows it.
  public Presences presences() {
    return presences;
  }
}
