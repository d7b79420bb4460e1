package dev.casement.core.port.store;

/// Every store of a process, as one value. Thread-safe.
public record Stores(
    CompanyStore companies,
    AccountStore accounts,
    ConversationStore conversations,
    ContactStore contacts,
    ConsentStore consents,
    TemplateRegistry templates,
    TemplatePulls templatePulls,
    WebhookLog webhooks,
    Outbox outbox,
    IdempotencyStore idempotency,
    MediaFiles media,
    ConversationFeed feed,
    NoticeLog notices,
    ReachLog reach,
    AccountConditions conditions,
    DeletionLog deletions,
    Ledger ledger,
    PriceStore prices,
    Desk desk,
    Progress progress,
    Erasures erasures) {

  /// The same with another webhook log, such as one that is measured.
  public Stores with(WebhookLog log) {
    return with(conversations, log);
  }

  /// The same with other conversations, such as ones that are watched.
  public Stores with(ConversationStore others) {
    return with(others, webhooks);
  }

  private Stores with(ConversationStore others, WebhookLog log) {
    return new Stores(
        companies,
        accounts,
        others,
        contacts,
        consents,
        templates,
        templatePulls,
        log,
        outbox,
        idempotency,
        media,
        feed,
        notices,
        reach,
        conditions,
        deletions,
        ledger,
        prices,
        desk,
        progress,
        erasures);
  }
}
