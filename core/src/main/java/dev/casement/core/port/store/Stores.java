package dev.casement.core.port.store;

/// Every store of a process, as one value. Thread-safe.
public record Stores(
    CompanyStore companies,
    AccountStore accounts,
    ConversationStore conversations,
    ContactStore contacts,
    ConsentStore consents,
    TemplateRegistry templates,
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
    Progress progress,
    Erasures erasures) {}
