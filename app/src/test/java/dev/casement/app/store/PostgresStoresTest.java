package dev.casement.app.store;

import dev.casement.core.port.store.Stores;
import dev.casement.testkit.store.AccountConditionsContract;
import dev.casement.testkit.store.AccountStoreContract;
import dev.casement.testkit.store.CommitContract;
import dev.casement.testkit.store.CompanyIsolationContract;
import dev.casement.testkit.store.CompanyStoreContract;
import dev.casement.testkit.store.ConsentStoreContract;
import dev.casement.testkit.store.ContactStoreContract;
import dev.casement.testkit.store.ConversationFeedContract;
import dev.casement.testkit.store.ConversationStoreContract;
import dev.casement.testkit.store.ConversationViewsContract;
import dev.casement.testkit.store.DeletionLogContract;
import dev.casement.testkit.store.DeliveryContract;
import dev.casement.testkit.store.DeskContract;
import dev.casement.testkit.store.ErasureContract;
import dev.casement.testkit.store.IdempotencyStoreContract;
import dev.casement.testkit.store.JoiningContract;
import dev.casement.testkit.store.LedgerContract;
import dev.casement.testkit.store.MediaFilesContract;
import dev.casement.testkit.store.NoticeLogContract;
import dev.casement.testkit.store.OutboxContract;
import dev.casement.testkit.store.PriceStoreContract;
import dev.casement.testkit.store.ReachLogContract;
import dev.casement.testkit.store.RetentionContract;
import dev.casement.testkit.store.StoreContract;
import dev.casement.testkit.store.TemplatePullsContract;
import dev.casement.testkit.store.TemplateRegistryContract;
import dev.casement.testkit.store.WebhookLogContract;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/// The stores on PostgreSQL keep every contract, on a real server.
final class PostgresStoresTest {

  private static Database database;
  private static Stores stores;

  @BeforeAll
  static void open() {
    database = Database.at(PostgresServer.ready(), PostgresServer.KEY);
    stores = database.stores(InstantSource.system());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /// The one database, in which each test has companies of its own.
  abstract static class Shared implements StoreContract {
    @Override
    public Stores stores() {
      return stores;
    }
  }

  /// An empty database for each test.
  abstract static class Fresh implements StoreContract {
    private Database own;
    private Stores ownStores;

    @BeforeEach
    void openOwn() {
      own = Database.at(PostgresServer.ready(), PostgresServer.KEY);
      ownStores = own.stores(InstantSource.system());
    }

    @AfterEach
    void closeOwn() {
      own.close();
    }

    @Override
    public Stores stores() {
      return ownStores;
    }
  }

  @Nested
  final class Conversations extends Shared implements ConversationStoreContract {}

  @Nested
  final class Commits extends Shared implements CommitContract {}

  @Nested
  final class Joining extends Shared implements JoiningContract {}

  @Nested
  final class Views extends Shared implements ConversationViewsContract {}

  @Nested
  final class Deliveries extends Shared implements DeliveryContract {}

  @Nested
  final class Feeds extends Shared implements ConversationFeedContract {}

  @Nested
  final class Outboxes extends Fresh implements OutboxContract {}

  @Nested
  final class Webhooks extends Fresh implements WebhookLogContract {}

  @Nested
  final class Contacts extends Shared implements ContactStoreContract {}

  @Nested
  final class Consents extends Shared implements ConsentStoreContract {}

  @Nested
  final class Accounts extends Shared implements AccountStoreContract {}

  @Nested
  final class Desks extends Shared implements DeskContract {}

  @Nested
  final class Companies extends Shared implements CompanyStoreContract {}

  @Nested
  final class Templates extends Shared implements TemplateRegistryContract {}

  @Nested
  final class Notices extends Shared implements NoticeLogContract {}

  @Nested
  final class Reach extends Fresh implements ReachLogContract {}

  @Nested
  final class Conditions extends Fresh implements AccountConditionsContract {}

  @Nested
  final class Pulls extends Fresh implements TemplatePullsContract {}

  @Nested
  final class Deletions extends Fresh implements DeletionLogContract {}

  @Nested
  final class Ledgers extends Shared implements LedgerContract {}

  @Nested
  final class Prices extends Shared implements PriceStoreContract {}

  @Nested
  final class Idempotency extends Shared implements IdempotencyStoreContract {}

  @Nested
  final class Files extends Fresh implements MediaFilesContract {}

  @Nested
  final class Retentions extends Fresh implements RetentionContract {}

  @Nested
  final class Erasing extends Fresh implements ErasureContract {}

  @Nested
  final class Isolation extends Shared implements CompanyIsolationContract {}
}
