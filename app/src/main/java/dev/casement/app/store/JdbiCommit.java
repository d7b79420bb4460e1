package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.KeptAnswer;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Makes changes in two steps: looks whether anything forbids them, then makes them all. It runs
/// within the one writer, so nothing moves between the two.
final class JdbiCommit {

  private final FeedWriter feed;

  JdbiCommit(FeedWriter feed) {
    this.feed = feed;
  }

  CommitResult make(Handle handle, Changes changes) {
    Optional<KeptAnswer> kept =
        changes
            .answer()
            .flatMap(a -> JdbiIdempotency.find(handle, a.company(), a.scope(), a.key()));
    if (kept.isPresent()) {
      return new CommitResult.Repeated(kept.get());
    }
    Optional<ConversationPut> conversation =
        changes.conversation().map(put -> new ConversationPut(handle, put));
    Optional<ContactPut> contact = changes.contact().map(put -> new ContactPut(handle, put));
    if (conversation.filter(ConversationPut::conflicts).isPresent()
        || contact.filter(ContactPut::conflicts).isPresent()) {
      return new CommitResult.Conflict();
    }
    contact.ifPresent(ContactPut::apply);
    conversation.ifPresent(ConversationPut::apply);
    apply(handle, changes);
    return new CommitResult.Done();
  }

  private void apply(Handle handle, Changes changes) {
    CompanyId company = changes.company();
    for (Message message : changes.messages()) {
      boolean isNew = MessageRows.put(handle, message);
      feed.add(
          handle,
          company,
          isNew ? Kind.MESSAGE_CREATED : Kind.MESSAGE_UPDATED,
          message.conversation(),
          Optional.of(message.id()));
    }
    changes
        .conversation()
        .map(Conversation::id)
        .ifPresent(
            id -> feed.add(handle, company, Kind.CONVERSATION_UPDATED, id, Optional.empty()));
    changes.outbox().forEach(entry -> OutboxRows.put(handle, entry));
    changes.settled().forEach(message -> OutboxRows.settle(handle, company, message));
    changes.consents().forEach(consent -> JdbiConsents.add(handle, consent));
    changes.waiting().forEach(receipt -> WaitingRows.put(handle, company, receipt));
    changes.arrived().forEach(id -> WaitingRows.remove(handle, company, id));
    changes.answer().ifPresent(answer -> JdbiIdempotency.put(handle, answer));
  }
}
