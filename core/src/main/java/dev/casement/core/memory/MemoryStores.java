package dev.casement.core.memory;

import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.ConsentStore;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Desk;
import dev.casement.core.port.store.IdempotencyStore;
import dev.casement.core.port.store.Ledger;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.PriceStore;
import dev.casement.core.port.store.ReachLog;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.TemplatePulls;
import dev.casement.core.port.store.TemplateRegistry;
import dev.casement.core.port.store.WebhookLog;
import java.time.InstantSource;

/// Every store in memory, over the same rows.
public final class MemoryStores {

  private final MemoryOutbox outbox;
  private final MemoryFeed feed;
  private final MemoryConversations conversations;
  private final MemoryContacts contacts;
  private final MemoryConsents consents;
  private final MemoryIdempotency idempotency;
  private final MemoryWebhookLog webhookLog;
  private final MemoryMediaFiles media;
  private final MemoryAccounts accounts;
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryTemplates templates;
  private final MemoryTemplatePulls templatePulls = new MemoryTemplatePulls();
  private final MemoryNotices notices;
  private final MemoryReach reach = new MemoryReach();
  private final MemoryConditions conditions;
  private final MemoryDeletions deletions = new MemoryDeletions();
  private final MemoryLedger ledger;
  private final MemoryPrices prices = new MemoryPrices();
  private final MemoryProgress progress = new MemoryProgress();
  private final MemoryErasures erasures;
  private final Desk desk;

  /// Empty stores.
  ///
  /// @param wallClock the time of day outside, never a moved one: the feed is trimmed by it
  public MemoryStores(InstantSource wallClock) {
    Rows rows = new Rows();
    outbox = new MemoryOutbox(rows);
    feed = new MemoryFeed(rows, wallClock);
    accounts = new MemoryAccounts(feed);
    templates = new MemoryTemplates(feed);
    notices = new MemoryNotices(feed);
    conditions = new MemoryConditions(feed);
    conversations = new MemoryConversations(rows, new Commit(rows, outbox, feed), feed);
    contacts = new MemoryContacts(rows);
    consents = new MemoryConsents(rows);
    idempotency = new MemoryIdempotency(rows);
    webhookLog = new MemoryWebhookLog();
    media = new MemoryMediaFiles(rows);
    erasures = new MemoryErasures(rows, feed, reach);
    ledger = new MemoryLedger(rows);
    desk =
        new Desk(
            new MemoryTeams(),
            new MemoryNotes(rows, feed),
            new MemoryReplies(),
            new MemorySessions(),
            new NoRelay());
  }

  public ConversationStore conversations() {
    return conversations;
  }

  public Outbox outbox() {
    return outbox;
  }

  public WebhookLog webhookLog() {
    return webhookLog;
  }

  public ContactStore contacts() {
    return contacts;
  }

  public ConsentStore consents() {
    return consents;
  }

  public AccountStore accounts() {
    return accounts;
  }

  public CompanyStore companies() {
    return companies;
  }

  public TemplateRegistry templates() {
    return templates;
  }

  public TemplatePulls templatePulls() {
    return templatePulls;
  }

  public IdempotencyStore idempotency() {
    return idempotency;
  }

  public MediaFiles media() {
    return media;
  }

  public ConversationFeed feed() {
    return feed;
  }

  public NoticeLog notices() {
    return notices;
  }

  public ReachLog reach() {
    return reach;
  }

  public Ledger ledger() {
    return ledger;
  }

  public PriceStore prices() {
    return prices;
  }

  /// All of them as one value.
  public Stores all() {
    return new Stores(
        companies,
        accounts,
        conversations,
        contacts,
        consents,
        templates,
        templatePulls,
        webhookLog,
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
