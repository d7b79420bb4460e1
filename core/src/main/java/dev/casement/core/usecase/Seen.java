package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.OutboxEntry;
import java.util.Optional;

/// A message and its conversation as they were at one moment. The message was read after its
/// conversation: what became of it since then makes a commit of both a conflict.
record Seen(Conversation conversation, OutboundMessage message) {

  /// What an entry is about; empty where its customer was erased meanwhile.
  static Optional<Seen> find(ConversationStore conversations, OutboxEntry entry) {
    return conversations
        .conversation(entry.company(), entry.conversation())
        .flatMap(conversation ->
            conversations
                .message(entry.company(), entry.message())
                .map(message -> new Seen(conversation, (OutboundMessage) message)));
  }
}
