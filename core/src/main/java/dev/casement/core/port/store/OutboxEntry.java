package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/// A message on its way out, until it is settled.
///
/// @param stage where it stands
/// @param lineAt its place in the conversation's line: an entry goes only after those with an
///   earlier one (then by message id) are settled or held
/// @param dueAt when something is to be done about it next: try it, or for a held one, let it
///   expire
/// @param expiresAt when trying ends
/// @param attempts how often it was tried
/// @param priority before whom it goes
public record OutboxEntry(
    MessageId message,
    CompanyId company,
    AccountId account,
    ConversationId conversation,
    Stage stage,
    Instant lineAt,
    Instant dueAt,
    Optional<Instant> expiresAt,
    int attempts,
    Priority priority) {

  /// The same entry at another stage.
  public OutboxEntry at(Stage newStage, Instant newDueAt) {
    return new OutboxEntry(
        message,
        company,
        account,
        conversation,
        newStage,
        lineAt,
        newDueAt,
        expiresAt,
        newStage == Stage.SENDING ? attempts + 1 : attempts,
        priority);
  }

  /// The same entry in the line of another conversation, which absorbed its own.
  public OutboxEntry in(ConversationId other) {
    return new OutboxEntry(
        message, company, account, other, stage, lineAt, dueAt, expiresAt, attempts, priority);
  }

  /// What goes before what from one account. Bulk also stands behind the answers of its own
  /// conversation: whoever is waiting does not wait for a mailing.
  public enum Priority {
    /// Somebody waits for it.
    ANSWER(0),
    /// One of many that nobody asked for: a campaign's row, a template that a program sends.
    BULK(1);

    private final int place;

    Priority(int place) {
      this.place = place;
    }

    /// Its place, for keeping: what comes first is least.
    public int place() {
      return place;
    }

    /// The priority of this place.
    public static Priority at(int place) {
      return place == ANSWER.place ? ANSWER : BULK;
    }
  }

  /// Where an entry stands.
  public enum Stage {
    /// Waits for the customer's answer.
    HELD,
    /// Waits for its turn.
    QUEUED,
    /// The request is leaving. After a crash nobody knows whether it did.
    SENDING
  }
}
