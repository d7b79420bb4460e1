package dev.casement.core.domain.message;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/// What a customer said.
///
/// @param sentAt the customer's own timestamp, never later than the receipt
/// @param replyTo the provider's id of the message it answers
/// @param raw where the item it came from is kept
public record InboundMessage(
    MessageId id,
    CompanyId company,
    ConversationId conversation,
    Content content,
    Optional<String> externalId,
    Instant createdAt,
    Instant sentAt,
    Optional<String> replyTo,
    Optional<RawRef> raw)
    implements Message {

  @Override
  public Direction direction() {
    return Direction.INBOUND;
  }

  /// The same message with what the customer made of it by editing or unsending.
  public InboundMessage saying(Content newContent) {
    return new InboundMessage(
        id, company, conversation, newContent, externalId, createdAt, sentAt, replyTo, raw);
  }
}
