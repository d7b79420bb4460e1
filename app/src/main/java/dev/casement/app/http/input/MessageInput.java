package dev.casement.app.http.input;

import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.usecase.Idempotency;
import dev.casement.core.usecase.SendCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a message that somebody wants to send. Its values may be taken once the body was checked.
public final class MessageInput {
  private static final String HOLD = "hold";

  private final Supplier<Content> content;
  private final Field<String> replyTo;
  private final Field<MessageTag> tag;
  private final Field<Author.Kind> author;
  private final Field<Instant> sendAt;
  private final Field<String> whenBlocked;
  private final Field<Instant> expiresAt;
  private final Field<Boolean> split;
  private final Optional<Field<String>> beyondBudget;

  private MessageInput(Fields in) {
    this.content = ContentInput.read(in);
    this.replyTo = in.text("reply_to", 512);
    this.tag =
        in.text("tag", 64)
            .must(word -> word.matches("[A-Za-z_]+"), "must be a tag such as HUMAN_AGENT")
            .to(MessageTag::new);
    this.author = in.word("author", Author.Kind.class);
    this.sendAt = in.text("send_at").map(Texts::instant, Texts.INSTANT);
    this.whenBlocked = in.word("when_blocked", List.of("reject", HOLD));
    this.expiresAt = in.text("expires_at").map(Texts::instant, Texts.INSTANT);
    this.split = in.flag("split");
    this.beyondBudget = in.object("override", override -> override.text("budget", 500).required());
  }

  public static MessageInput read(Fields in) {
    return new MessageInput(in);
  }

  /// Whether the author wants to count as automation; a body never makes a person of a program.
  public boolean isLowered() {
    return author.maybe().filter(kind -> kind == Author.Kind.AUTOMATION).isPresent();
  }

  /// Whether the author wants the account's budget not to count, which only administrators may.
  public boolean overrides() {
    return beyondBudget.isPresent();
  }

  public SendCommand command(Author by, boolean mayPay, Optional<Idempotency> idempotency) {
    return new SendCommand(
        content.get(),
        by,
        replyTo.to(MessageId::new).maybe(),
        tag.maybe(),
        sendAt.maybe(),
        whenBlocked.maybe().filter(HOLD::equals).isPresent(),
        expiresAt.maybe(),
        mayPay,
        idempotency,
        split.orElse(false),
        beyondBudget.map(reason -> new Decision.Overruling(name(by), reason.value())));
  }

  private static String name(Author author) {
    return switch (author) {
      case Author.Person(var agent) -> agent.value();
      case Author.Automation(var token) -> token;
    };
  }
}
