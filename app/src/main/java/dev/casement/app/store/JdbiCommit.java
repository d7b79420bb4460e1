package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.KeptAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Makes changes in two steps: looks whether anything forbids them, then makes them all. It runs
/// within the one writer, so nothing moves between the two. What can be made ready before, is: by
/// the caller, in [#prepare].
final class JdbiCommit {

  private final FeedWriter feed;
  private final LedgerWriter ledger;

  JdbiCommit(FeedWriter feed, LedgerWriter ledger) {
    this.feed = feed;
    this.ledger = ledger;
  }

  static Prepared prepare(Changes changes) {
    return new Prepared(
        changes,
        Stream.concat(changes.others().stream(), changes.conversation().stream())
            .map(ConversationRows::row)
            .toList(),
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
    List<ConversationPut> conversations =
        prepared.conversations().stream().map(row -> new ConversationPut(handle, row)).toList();
    List<ContactPut> contacts =
        changes.contacts().stream().map(put -> new ContactPut(handle, put)).toList();
    if (conversations.stream().anyMatch(put -> put.conflicts(changes))
        || contacts.stream().anyMatch(put -> put.conflicts(changes.contacts()))
        || changes.absorbed().entrySet().stream()
            .anyMatch(
                gone -> absorption(handle, changes, gone.getKey()).conflicts(gone.getValue()))) {
      return new CommitResult.Conflict();
    }
    contacts.forEach(ContactPut::release);
    contacts.forEach(ContactPut::apply);
    changes.links().forEach(link -> ContactLinks.add(handle, link));
    changes.absorbed().keySet().forEach(gone -> absorption(handle, changes, gone).apply());
    conversations.forEach(ConversationPut::apply);
    apply(handle, prepared);
    return new CommitResult.Done();
  }

  private static Absorption absorption(Handle handle, Changes changes, ConversationId gone) {
    return new Absorption(
        handle, changes.company(), gone, changes.conversation().orElseThrow().id());
  }

  private void apply(Handle handle, Prepared prepared) {
    Changes changes = prepared.changes();
    CompanyId company = changes.company();
    List<News> news = new ArrayList<>();
    for (MessageRows.Row row : prepared.messages()) {
      Kind kind = MessageRows.put(handle, row) ? Kind.MESSAGE_CREATED : Kind.MESSAGE_UPDATED;
      news.add(new News(kind, row.message().id().value()));
    }
    prepared
        .conversations()
        .forEach(
            row -> news.add(new News(Kind.CONVERSATION_UPDATED, row.conversation().id().value())));
    feed.add(handle, company, news);
    changes.outbox().forEach(entry -> OutboxRows.put(handle, entry));
    changes.settled().forEach(message -> OutboxRows.settle(handle, company, message));
    changes.consents().forEach(consent -> ConsentRows.add(handle, consent));
    changes.waiting().forEach(one -> WaitingRows.put(handle, company, one));
    changes.arrived().forEach(id -> WaitingRows.remove(handle, company, id));
    changes.files().forEach(file -> MediaRows.put(handle, file));
    changes.ledger().forEach(entry -> ledger.put(handle, entry));
    changes.answer().ifPresent(answer -> JdbiIdempotency.put(handle, answer));
  }

  /// These changes were not made after all.
  void forget(Changes changes) {
    if (!changes.ledger().isEmpty()) {
      ledger.forget();
    }
  }

  /// Changes with the larger rows made ready.
  record Prepared(
      Changes changes, List<ConversationRows.Row> conversations, List<MessageRows.Row> messages) {}
}
