package dev.casement.core.usecase;

/// What providers and customers do to us.
public final class ReceivingCases {

  private final PlatformParts parts;
  private final ProcessWebhooks processWebhooks;

  ReceivingCases(PlatformParts parts) {
    this.parts = parts;
    this.processWebhooks = processing(parts);
  }

  public AnswerHandshake answerHandshake() {
    return new AnswerHandshake(parts.channels, parts.stores.accounts());
  }

  public ReceiveWebhook receiveWebhook() {
    return new ReceiveWebhook(
        parts.channels, parts.stores.accounts(), parts.stores.webhooks(), parts.ids, parts.clock);
  }

  /// The one processor of this process; two would work on the same events.
  public ProcessWebhooks processWebhooks() {
    return processWebhooks;
  }

  public ReplayWebhook replayWebhook() {
    return new ReplayWebhook(parts.stores.webhooks());
  }

  private static ProcessWebhooks processing(PlatformParts parts) {
    ApplyReceipt receipts = parts.applyReceipt();
    TakeStatement statements =
        new TakeStatement(
            parts.stores.conversations(),
            parts.stores.consents(),
            parts.customerThreads,
            parts.cancelHeld(),
            parts.clock);
    HearConsent hear =
        new HearConsent(parts.stores.companies(), parts.stores.consents(), parts.ids, parts.clock);
    ApplyMessage messages =
        new ApplyMessage(
            parts.stores.conversations(),
            parts.customerThreads,
            parts.customerSteps,
            parts.reactions,
            hear,
            statements,
            parts.files,
            parts.forgetRaw(),
            parts.clock);
    ApplyEcho echoes =
        new ApplyEcho(
            parts.stores.conversations(),
            parts.customerThreads,
            receipts,
            parts.files,
            parts.forgetRaw(),
            parts.ids,
            parts.clock);
    ApplyCall calls =
        new ApplyCall(
            parts.channels,
            parts.stores.conversations(),
            parts.customerThreads,
            parts.held,
            parts.ids,
            parts.clock);
    return new ProcessWebhooks(
        parts.channels,
        parts.stores.webhooks(),
        new RouteItems(parts.channels, parts.stores.accounts()),
        new ApplyItem(
            messages,
            parts.reactions,
            receipts,
            echoes,
            new ApplyComment(
                parts.stores.conversations(), parts.customerThreads, parts.ids, parts.clock),
            new RefreshProfiles(
                parts.channels,
                parts.stores.contacts(),
                parts.changeContact(),
                parts.clock,
                parts.ticker,
                parts.threads),
            calls,
            new ApplyNotice(
                parts.stores.notices(),
                parts.stores.templates(),
                parts.pullTemplates,
                parts.lanes,
                parts.clock),
            new ApplyPreference(
                parts.stores.conversations(),
                parts.customerThreads,
                statements,
                parts.ids,
                parts.clock),
            new ApplyHistory(
                parts.stores.conversations(),
                parts.customerThreads,
                parts.files,
                hear,
                parts.cancelHeld(),
                receipts,
                parts.ids,
                parts.clock),
            parts.lanes),
        () -> {
          parts.queued.run();
          parts.fetching.run();
        },
        parts.threads);
  }
}
