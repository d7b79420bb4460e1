package dev.casement.testkit.store;

import dev.casement.core.memory.MemoryMedia;
import dev.casement.core.memory.MemoryStores;
import dev.casement.core.memory.WalkingSearch;
import dev.casement.core.port.store.MediaStore;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/// The reference stores keep every contract.
final class MemoryStoresTest {

  /// Fresh stores for each test.
  abstract static class Fresh implements StoreContract {
    private final Stores stores = new MemoryStores(InstantSource.fixed(World.NOON)).all();

    @Override
    public Stores stores() {
      return stores;
    }
  }

  @Nested
  final class Conversations extends Fresh implements ConversationStoreContract {}

  @Nested
  final class Commits extends Fresh implements CommitContract {}

  @Nested
  final class Joining extends Fresh implements JoiningContract {}

  @Nested
  final class Searches extends Fresh implements SearchContract {
    @Override
    public Search search() {
      return new WalkingSearch(stores());
    }
  }

  @Nested
  final class Views extends Fresh implements ConversationViewsContract {}

  @Nested
  final class Deliveries extends Fresh implements DeliveryContract {}

  @Nested
  final class Feeds extends Fresh implements ConversationFeedContract {}

  @Nested
  final class Outboxes extends Fresh implements OutboxContract {}

  @Nested
  final class Webhooks extends Fresh implements WebhookLogContract {}

  @Nested
  final class Contacts extends Fresh implements ContactStoreContract {}

  @Nested
  final class Consents extends Fresh implements ConsentStoreContract {}

  @Nested
  final class Accounts extends Fresh implements AccountStoreContract {}

  @Nested
  final class Desks extends Fresh implements DeskContract {}

  @Nested
  final class Companies extends Fresh implements CompanyStoreContract {}

  @Nested
  final class Templates extends Fresh implements TemplateRegistryContract {}

  @Nested
  final class Notices extends Fresh implements NoticeLogContract {}

  @Nested
  final class Reach extends Fresh implements ReachLogContract {}

  @Nested
  final class Conditions extends Fresh implements AccountConditionsContract {}

  @Nested
  final class Pulls extends Fresh implements TemplatePullsContract {}

  @Nested
  final class Deletions extends Fresh implements DeletionLogContract {}

  @Nested
  final class Ledgers extends Fresh implements LedgerContract {}

  @Nested
  final class Prices extends Fresh implements PriceStoreContract {}

  @Nested
  final class Idempotency extends Fresh implements IdempotencyStoreContract {}

  @Nested
  final class Files extends Fresh implements MediaFilesContract {}

  @Nested
  final class Bytes implements MediaStoreContract {
    private final MediaStore media = new MemoryMedia();

    @Override
    public MediaStore media() {
      return media;
    }
  }

  @Nested
  final class Retentions extends Fresh implements RetentionContract {}

  @Nested
  final class Erasing extends Fresh implements ErasureContract {}

  @Nested
  final class Isolation extends Fresh implements CompanyIsolationContract {}
}
