package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Takes conversations from whoever is no longer there to care for them.
final class Unassign {

  private final ConversationStore conversations;

  Unassign(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /// Changes all that somebody cares for, so that they do no longer.
  void all(CompanyId company, Care care, UnaryOperator<ConversationDraft> change) {
    List<Conversation> some = some(company, care);
    while (!some.isEmpty()) {
      some.forEach(conversation -> Attempts.until(() -> change(conversation, change)));
      some = some(company, care);
    }
  }

  private List<Conversation> some(CompanyId company, Care care) {
    ConversationQuery query =
        new ConversationQuery(
            ConversationQuery.View.ALL, Instant.EPOCH, Optional.empty(), Optional.empty(), care);
    return conversations.conversations(company, query, PageRequest.first(PageRequest.MOST)).items();
  }

  private CommitResult change(Conversation stale, UnaryOperator<ConversationDraft> change) {
    return conversations
        .conversation(stale.company(), stale.id())
        .map(found ->
            conversations.commit(
                Changes.of(found.company())
                    .conversation(change.apply(found.draft()).done())
                    .done()))
        .orElseGet(CommitResult.Done::new);
  }
}
