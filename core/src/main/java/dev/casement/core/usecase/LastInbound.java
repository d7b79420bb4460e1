package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.PageRequest;
import java.util.Optional;

/// Finds what the customer said last, which providers want named for read marks and typing.
final class LastInbound {

  private static final int LOOK_BACK = 50;

  private final ConversationStore conversations;

  LastInbound(ConversationStore conversations) {
    this.conversations = conversations;
  }

  Optional<String> externalId(Conversation conversation) {
    return conversations
        .messages(
            conversation.company(),
            conversation.id(),
            ConversationStore.Order.NEWEST_FIRST,
            PageRequest.first(LOOK_BACK))
        .items()
        .stream()
        .filter(InboundMessage.class::isInstance)
        .map(Message::externalId)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
