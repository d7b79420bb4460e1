package dev.casement.core.usecase;

import java.time.Duration;

/// What people and programs say to customers, and how it leaves.
public final class SendingCases {

  private final PlatformParts parts;
  private final DispatchOutbox dispatchOutbox;

  SendingCases(PlatformParts parts) {
    this.parts = parts;
    this.dispatchOutbox = dispatching(parts);
  }

  public SendMessage sendMessage() {
    return new SendMessage(
        parts.stores.accounts(),
        parts.stores.conversations(),
        parts.submission(),
        parts.storeSubmission());
  }

  /// Sends again what may or may not have arrived.
  ///
  /// @param after how long the provider is given to say what became of a message
  public ResendMessage resendMessage(Duration after) {
    return new ResendMessage(
        parts.stores.accounts(),
        parts.stores.conversations(),
        parts.submission(),
        parts.storeSubmission(),
        parts.clock,
        after);
  }

  public StartConversation startConversation() {
    return new StartConversation(
        parts.stores.accounts(),
        parts.customerThreads,
        parts.submission(),
        parts.storeSubmission(),
        parts.clock);
  }

  public CancelMessage cancelMessage() {
    return new CancelMessage(parts.stores.conversations(), parts.clock);
  }

  /// The one dispatcher of this process; it counts what is under way.
  public DispatchOutbox dispatchOutbox() {
    return dispatchOutbox;
  }

  /// The traffic of this process's accounts.
  public Lanes lanes() {
    return parts.lanes;
  }

  public Refusals refusals() {
    return parts.refusals;
  }

  public Explain explain() {
    return parts.explain();
  }

  public AskWhatIf askWhatIf() {
    return new AskWhatIf(parts.channels);
  }

  private static DispatchOutbox dispatching(PlatformParts parts) {
    RecordOutcome outcomes =
        new RecordOutcome(
            parts.stores.conversations(),
            parts.customerThreads,
            parts.applyReceipt(),
            parts.refusals,
            parts.books,
            new HeedOutcome(
                new StoppedAccounts(
                    parts.stores.conditions(),
                    new AccountWarnings(parts.stores.notices()),
                    parts.clock)),
            parts.pause,
            parts.clock);
    DispatchOne one =
        new DispatchOne(
            parts.channels,
            parts.stores.accounts(),
            parts.stores.conversations(),
            parts.facts,
            parts.intents,
            parts.providerCopies(),
            parts.reach,
            outcomes,
            parts.clock);
    return new DispatchOutbox(
        parts.stores.outbox(), parts.lanes, one, parts.clock, parts.threads, parts.queued);
  }
}
