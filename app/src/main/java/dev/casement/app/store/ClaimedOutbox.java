package dev.casement.app.store;

import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Outbox;
import java.util.Collection;

/// An outbox that is told when entries are settled.
sealed interface ClaimedOutbox extends Outbox permits JdbiOutbox, SharedOutbox {

  /// Gives up claims on what is settled.
  void release(Collection<MessageId> settled);
}
