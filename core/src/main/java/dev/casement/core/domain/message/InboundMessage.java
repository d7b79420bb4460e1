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
/// @param circumstances what came with it besides what it says
public record InboundMessage(
    MessageId id,
    CompanyId company,
    ConversationId conversation,
    Content content,
    Optional<String> externalId,
    Instant createdAt,
    Instant sentAt,
    Optional<String> replyTo,
    Optional<RawRef> raw,
    Circumstances circumstances)
    implements Message {

  public InboundMessage(
      MessageId id,
      CompanyId company,
      ConversationId conversation,
      Content content,
      Optional<String> externalId,
      Instant createdAt,
      Instant sentAt,
      Optional<String> replyTo,
      Optional<RawRef> raw) {
    this(
        id,
        company,
        conversation,
        content,
        externalId,
        createdAt,
        sentAt,
        replyTo,
        raw,
        Circumstances.NONE);
  }

  @Override
  public Direction direction() {
    return Direction.INBOUND;
  }

  @Override
  public InboundMessage in(ConversationId other) {
    return new InboundMessage(
        id, company, other, content, externalId, createdAt, sentAt, replyTo, raw, circumstances);
  }

  /// The same message with what the customer made of it by editing or unsending.
  public InboundMessage saying(Content newContent) {
    return with(newContent, circumstances);
  }

  /// The same message with the words the customer gave it at this moment.
  ///
  /// @param source where those words are kept raw
  public InboundMessage edited(Content newContent, Instant at, RawRef source) {
    return new InboundMessage(
        id,
        company,
        conversation,
        newContent,
        externalId,
        createdAt,
        sentAt,
        replyTo,
        Optional.of(source),
        circumstances.edited(at));
  }

  private InboundMessage with(Content newContent, Circumstances newCircumstances) {
    return new InboundMessage(
        id,
        company,
        conversation,
        newContent,
        externalId,
        createdAt,
        sentAt,
        replyTo,
        raw,
        newCircumstances);
  }
}
