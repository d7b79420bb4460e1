package dev.casement.core.usecase;

import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Decision;
import java.time.Instant;
import java.util.Optional;

/// What somebody asks to have sent.
///
/// @param tag never added by itself (decisions.md D6)
/// @param sendAt not before this moment
/// @param hold whether to keep it until the customer answers, where only the window forbids it
/// @param expiresAt when trying, or holding, ends; a default by kind where empty
/// @param split whether a text that is too long for the channel may go as several messages
/// @param mayPay whether the author may send what costs money
/// @param overruling where the author, an administrator, says that the budget does not count
public record SendCommand(
    Content content,
    Author author,
    Optional<MessageId> replyTo,
    Optional<MessageTag> tag,
    Optional<Instant> sendAt,
    boolean hold,
    Optional<Instant> expiresAt,
    boolean mayPay,
    Optional<Idempotency> idempotency,
    boolean split,
    Optional<Decision.Overruling> overruling) {

  /// A command to send in one piece.
  public SendCommand(
      Content content,
      Author author,
      Optional<MessageId> replyTo,
      Optional<MessageTag> tag,
      Optional<Instant> sendAt,
      boolean hold,
      Optional<Instant> expiresAt,
      boolean mayPay,
      Optional<Idempotency> idempotency) {
    this(
        content,
        author,
        replyTo,
        tag,
        sendAt,
        hold,
        expiresAt,
        mayPay,
        idempotency,
        false,
        Optional.empty());
  }

  /// A plain command.
  public static SendCommand of(Content content, Author author) {
    return new SendCommand(
        content,
        author,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        true,
        Optional.empty());
  }

  /// The same with this content.
  SendCommand saying(Content newContent) {
    return new SendCommand(
        newContent,
        author,
        replyTo,
        tag,
        sendAt,
        hold,
        expiresAt,
        mayPay,
        idempotency,
        split,
        overruling);
  }

  public SendCommand held() {
    return new SendCommand(
        content,
        author,
        replyTo,
        tag,
        sendAt,
        true,
        expiresAt,
        mayPay,
        idempotency,
        split,
        overruling);
  }

  /// The same, to go as several messages where it is too long.
  public SendCommand splitting() {
    return new SendCommand(
        content,
        author,
        replyTo,
        tag,
        sendAt,
        hold,
        expiresAt,
        mayPay,
        idempotency,
        true,
        overruling);
  }
}
