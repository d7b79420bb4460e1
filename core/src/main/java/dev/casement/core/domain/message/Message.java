package dev.casement.core.domain.message;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.LastMessage;
import java.time.Instant;
import java.util.Optional;

/// One message of a conversation, in or out.
public sealed interface Message permits InboundMessage, OutboundMessage {

  MessageId id();

  CompanyId company();

  ConversationId conversation();

  Content content();

  /// The provider's id, where there is one yet.
  Optional<String> externalId();

  /// Where the item it came from, or by which the provider told it back, is kept.
  Optional<RawRef> raw();

  /// When it was stored here.
  Instant createdAt();

  /// When it was said: the customer's own timestamp, or when ours was accepted for sending. Threads
  /// are ordered by it, then by id.
  Instant sentAt();

  Direction direction();

  /// The same message in another conversation, which turned out to be with the same channel user.
  Message in(ConversationId other);

  /// What a list shows of it.
  default LastMessage summary() {
    String words = content().words();
    int end =
        words.offsetByCodePoints(
            0, Math.min(words.codePointCount(0, words.length()), LastMessage.PREVIEW_LENGTH));
    return new LastMessage(id(), direction(), content().type(), words.substring(0, end), sentAt());
  }
}
