package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.util.Optional;

/// Marks a conversation as seen by the company, and tells the customer where the channel can.
public final class MarkRead {

  private final ConversationStore conversations;
  private final LastInbound lastInbound;
  private final Channels channels;
  private final AccountStore accounts;

  MarkRead(Channels channels, AccountStore accounts, ConversationStore conversations) {
    this.conversations = conversations;
    this.lastInbound = new LastInbound(conversations);
    this.channels = channels;
    this.accounts = accounts;
  }

  /// Nothing of it is unseen any more.
  ///
  /// @return whether there is such a conversation
  public boolean mark(CompanyId company, ConversationId id) {
    Optional<Conversation> found = conversations.conversation(company, id);
    if (found.isEmpty()) {
      return false;
    }
    Attempts.until(() -> {
      Conversation conversation = conversations.conversation(company, id).orElseThrow();
      return conversation.unread() == 0
          ? new CommitResult.Done()
          : conversations.commit(
              Changes.of(company).conversation(conversation.draft().unread(0).done()).done());
    });
    if (found.get().unread() > 0) {
      lastInbound
          .externalId(found.get())
          .ifPresent(externalId ->
              accounts
                  .account(company, found.get().account())
                  .ifPresent(account ->
                      channels
                          .required(found.get().channel())
                          .presence()
                          .ifPresent(presence ->
                              presence.markRead(account, found.get().address(), externalId))));
    }
    return true;
  }
}
