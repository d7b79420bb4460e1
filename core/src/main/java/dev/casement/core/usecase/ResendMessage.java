package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Sends again, because somebody chose to, what may or may not have arrived (decisions.md D29). It
/// becomes a message of its own, decided anew; the old one goes on waiting for the provider's word.
/// The choice is there once: whoever doubts the second too sends that one again.
public final class ResendMessage {

  private final AccountStore accounts;
  private final ConversationStore conversations;
  private final Submission submission;
  private final StoreSubmission store;
  private final InstantSource clock;
  private final Duration after;

  /// @param after how long the provider is given to say what became of a message
  ResendMessage(
      AccountStore accounts,
      ConversationStore conversations,
      Submission submission,
      StoreSubmission store,
      InstantSource clock,
      Duration after) {
    this.accounts = accounts;
    this.conversations = conversations;
    this.submission = submission;
    this.store = store;
    this.clock = clock;
    this.after = after;
  }

  /// From when on the choice is there; empty where the provider said what became of the message, or
  /// it was sent again already.
  public Optional<Instant> offeredFrom(OutboundMessage message) {
    return message.resending().as().isPresent()
        ? Optional.empty()
        : message.unclearSince().map(since -> since.plus(after));
  }

  /// Whether the message may or may not have arrived, and the provider had its time to tell.
  public boolean mayHaveArrived(OutboundMessage message) {
    return message
        .unclearSince()
        .filter(since -> !clock.instant().isBefore(since.plus(after)))
        .isPresent();
  }

  /// What it takes to send this message once more, as this author.
  public Optional<SendCommand> command(
      CompanyId company,
      MessageId id,
      Author author,
      boolean mayPay,
      Optional<Idempotency> idempotency) {
    return ours(company, id)
        .map(old ->
            new SendCommand(
                old.content(),
                author,
                old.replyTo(),
                old.tag(),
                Optional.empty(),
                false,
                Optional.empty(),
                mayPay,
                idempotency));
  }

  public SendResult resend(CompanyId company, MessageId id, SendCommand command) {
    return store.until(company, command, () -> attempt(company, id, command));
  }

  private Submission.Drafted attempt(CompanyId company, MessageId id, SendCommand command) {
    Optional<Conversation> thread =
        ours(company, id).flatMap(old -> conversations.conversation(company, old.conversation()));
    if (thread.isEmpty()) {
      return new Submission.Drafted.Not(new SendResult.Unknown("message"));
    }
    Conversation conversation = thread.get();
    // Read after its conversation: what becomes of it from here on makes the commit a conflict.
    OutboundMessage old = ours(company, id).orElseThrow();
    if (offeredFrom(old).filter(from -> !clock.instant().isBefore(from)).isEmpty()) {
      return new Submission.Drafted.Not(new SendResult.NotUnclear(old));
    }
    Optional<ConnectedAccount> account = accounts.account(company, conversation.account());
    if (account.isEmpty()) {
      return new Submission.Drafted.Not(new SendResult.Unknown("account"));
    }
    return submission.again(conversation, account.get().account(), command, old);
  }

  private Optional<OutboundMessage> ours(CompanyId company, MessageId id) {
    return conversations
        .message(company, id)
        .filter(OutboundMessage.class::isInstance)
        .map(OutboundMessage.class::cast);
  }
}
