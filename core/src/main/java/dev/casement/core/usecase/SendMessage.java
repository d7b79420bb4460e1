package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.ConversationStore;
import java.util.Optional;

/// Takes a message for a conversation: decided, priced and stored with its place in the outbox, in
/// one commit. What may not go is refused, with the reasons.
public final class SendMessage {

  private final AccountStore accounts;
  private final ConversationStore conversations;
  private final Submission submission;
  private final StoreSubmission store;

  public SendMessage(
      AccountStore accounts,
      ConversationStore conversations,
      Submission submission,
      StoreSubmission store) {
    this.accounts = accounts;
    this.conversations = conversations;
    this.submission = submission;
    this.store = store;
  }

  public SendResult send(CompanyId company, ConversationId id, SendCommand command) {
    return store.until(company, command, () -> attempt(company, id, command));
  }

  private Submission.Drafted attempt(CompanyId company, ConversationId id, SendCommand command) {
    Optional<Conversation> conversation = conversations.conversation(company, id);
    if (conversation.isEmpty()) {
      return new Submission.Drafted.Not(new SendResult.Unknown("conversation"));
    }
    Optional<ConnectedAccount> account = accounts.account(company, conversation.get().account());
    if (account.isEmpty()) {
      return new Submission.Drafted.Not(new SendResult.Unknown("account"));
    }
    return submission.draft(conversation.get(), account.get().account(), command);
  }
}
