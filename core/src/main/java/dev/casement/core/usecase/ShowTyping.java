package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.ConversationStore;
import java.util.Optional;

/// Shows the customer that somebody writes, where the channel can.
public final class ShowTyping {

  private final Channels channels;
  private final AccountStore accounts;
  private final ConversationStore conversations;
  private final LastInbound lastInbound;

  ShowTyping(Channels channels, AccountStore accounts, ConversationStore conversations) {
    this.channels = channels;
    this.accounts = accounts;
    this.conversations = conversations;
    this.lastInbound = new LastInbound(conversations);
  }

  /// Shows it for as long as the channel does.
  ///
  /// @return whether there is such a conversation
  public boolean show(CompanyId company, ConversationId id) {
    Optional<Conversation> found = conversations.conversation(company, id);
    if (found.isEmpty()) {
      return false;
    }
    Optional<String> externalId = lastInbound.externalId(found.get());
    accounts
        .account(company, found.get().account())
        .ifPresent(account ->
            channels
                .required(found.get().channel())
                .presence()
                .ifPresent(presence ->
                    externalId.ifPresent(
                        last -> presence.typing(account, found.get().address(), last))));
    return true;
  }
}
