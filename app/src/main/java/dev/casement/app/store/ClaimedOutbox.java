package dev.casement.app.store;

import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Outbox;
import java.util.Collection;
import java.util.Optional;

/// An outbox that is told when entries are settled.
sealed interface ClaimedOutbox extends Outbox permits JdbiOutbox, SharedOutbox {

  /// Gives up claims on what is settled.
  void release(Collection<MessageId> settled);

  /// The name of this instance, to stand at what it is sending; empty where there can be no other.
  Optional<String> holder();
}
