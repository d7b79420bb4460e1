package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.KeptAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Makes changes in two steps: looks whether anything forbids them, then makes them all. It runs
/// within the one writer, so nothing moves between the two. What can be made ready before, is: by
/// the caller, in [#prepare].
final class JdbiCommit {

  private final FeedWriter feed;

  JdbiCommit(FeedWriter feed) {
    this.feed = feed;
  }

  static Prepared prepare(Changes changes) {
    return new Prepared(
        changes,
        changes.conversation().map(ConversationRows::row),
        changes.messages().stream().map(MessageRows::row).toList());
  }

  CommitResult make(Handle handle, Prepared prepared) {
    Changes changes = prepared.changes();
    Optional<KeptAnswer> kept =
        changes
            .answer()
            .flatMap(a -> JdbiIdempotency.find(handle, a.company(), a.scope(), a.key()));
    if (kept.isPresent()) {
      return new CommitResult.Repeated(kept.get());
    }
    Optional<ConversationPut> conversation =
        prepared.conversation().map(row -> new ConversationPut(handle, row));
    Optional<ContactPut> contact = changes.contact().map(put -> new ContactPut(handle, put));
    if (conversation.filter(ConversationPut::conflicts).isPresent()
        || contact.filter(ContactPut::conflicts).isPresent()) {
      return new CommitResult.Conflict();
    }
    contact.ifPresent(ContactPut::apply);
    conversation.ifPresent(ConversationPut::apply);
    apply(handle, prepared);
    return new CommitResult.Done();
  }

  private void apply(Handle handle, Prepared prepared) {
    Changes changes = prepared.changes();
    CompanyId company = changes.company();
    List<News> news = new ArrayList<>();
    for (MessageRows.Row row : prepared.messages()) {
      Kind kind = MessageRows.put(handle, row) ? Kind.MESSAGE_CREATED : Kind.MESSAGE_UPDATED;
      news.add(new News(kind, row.message().conversation(), Optional.of(row.message().id())));
    }
    changes
        .conversation()
        .ifPresent(
            put -> news.add(new News(Kind.CONVERSATION_UPDATED, put.id(), Optional.empty())));
    feed.add(handle, company, news);
    changes.outbox().forEach(entry -> OutboxRows.put(handle, entry));
    changes.settled().forEach(message -> OutboxRows.settle(handle, company, message));
    changes.consents().forEach(consent -> JdbiConsents.add(handle, consent));
    changes.waiting().forEach(receipt -> WaitingRows.put(handle, company, receipt));
    changes.arrived().forEach(id -> WaitingRows.remove(handle, company, id));
    changes.answer().ifPresent(answer -> JdbiIdempotency.put(handle, answer));
  }

  /// Changes with the larger rows made ready.
  record Prepared(
      Changes changes,
      Optional<ConversationRows.Row> conversation,
      List<MessageRows.Row> messages) {}
}
