package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.app.store.JdbiCommit.Prepared;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.KeptAnswer;
import dev.casement.core.port.store.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Changes that are made in one go: first it is looked up, at once, whether anything forbids some
/// of them; then the others are written, table by table. Used once.
///
/// Whatever touches the same row as changes before it in the round has read what they were about to
/// replace, and is refused as if it had come later.
final class Round {

  private final Handle handle;
  private final ManyRows rows;
  private final FeedWriter feed;
  private final LedgerWriter ledger;
  private final OutboxPuts outbox;
  private final ConversationPuts conversations;
  private final ContactPuts contacts;
  private final MessagePuts messages;
  private final Set<Object> touched = new HashSet<>();
  private final Map<List<String>, KeptAnswer> answers = new HashMap<>();

  Round(Handle handle, ManyRows rows, FeedWriter feed, LedgerWriter ledger, OutboxPuts outbox) {
    this.handle = handle;
    this.rows = rows;
    this.feed = feed;
    this.ledger = ledger;
    this.outbox = outbox;
    this.conversations = new ConversationPuts(handle, rows);
    this.contacts = new ContactPuts(handle, rows);
    this.messages = new MessagePuts(handle, rows);
  }

  List<CommitResult> make(List<Prepared> works) {
    conversations.look(works.stream().flatMap(work -> work.conversations().stream()).toList());
    contacts.look(works.stream().flatMap(work -> work.changes().contacts().stream()).toList());
    JdbiIdempotency.find(
            handle, works.stream().flatMap(work -> work.changes().answer().stream()).toList())
        .forEach(answer -> answers.put(key(answer), answer));
    List<CommitResult> results = new ArrayList<>(works.size());
    List<Prepared> admitted = new ArrayList<>(works.size());
    for (Prepared work : works) {
      CommitResult result = refusal(work).orElseGet(CommitResult.Done::new);
      results.add(result);
      if (result instanceof CommitResult.Done) {
        admitted.add(work);
      }
    }
    write(admitted);
    return results;
  }

  private Optional<CommitResult> refusal(Prepared work) {
    Optional<KeptAnswer> kept =
        work.changes().answer().flatMap(answer -> Optional.ofNullable(answers.get(key(answer))));
    if (kept.isPresent()) {
      return Optional.of(new CommitResult.Repeated(kept.get()));
    }
    return conflicts(work) ? Optional.of(new CommitResult.Conflict()) : Optional.empty();
  }

  private static List<String> key(KeptAnswer answer) {
    return List.of(answer.company().value(), answer.scope(), answer.key());
  }

  private boolean conflicts(Prepared work) {
    Changes changes = work.changes();
    List<ConversationPut> threads = work.conversations().stream().map(conversations::put).toList();
    List<ContactPut> people = changes.contacts().stream().map(contacts::put).toList();
    if (threads.stream().anyMatch(put -> put.conflicts(changes, conversations::holder))
        || people.stream().anyMatch(put -> put.conflicts(changes.contacts(), contacts::owner))
        || changes.absorbed().entrySet().stream()
            .anyMatch(gone -> absorption(changes, gone.getKey()).conflicts(gone.getValue()))) {
      return true;
    }
    Set<Object> touching = touching(work, threads, people);
    if (touching.stream().anyMatch(touched::contains)) {
      return true;
    }
    touched.addAll(touching);
    changes.answer().ifPresent(answer -> answers.put(key(answer), answer));
    return false;
  }

  private static Set<Object> touching(
      Prepared work, List<ConversationPut> threads, List<ContactPut> people) {
    Set<Object> touching = new HashSet<>();
    for (ConversationPut put : threads) {
      touching.add(put.key());
      put.added().forEach(address -> touching.add(AddressKey.of(put.conversation(), address)));
    }
    for (ContactPut put : people) {
      touching.add(put.key());
      put.added()
          .forEach(identity -> touching.add(AddressKey.of(put.contact().company(), identity)));
    }
    work.messages().forEach(row -> touching.add(row.key()));
    return touching;
  }

  private Absorption absorption(Changes changes, ConversationId gone) {
    return new Absorption(
        handle, changes.company(), gone, changes.conversation().orElseThrow().id());
  }

  private void write(List<Prepared> works) {
    contacts.write(
        works.stream()
            .flatMap(work -> work.changes().contacts().stream())
            .map(contacts::put)
            .toList());
    for (Prepared work : works) {
      Changes changes = work.changes();
      changes.links().forEach(link -> ContactLinks.add(handle, link));
      changes.absorbed().keySet().forEach(gone -> absorption(changes, gone).apply());
    }
    conversations.write(
        works.stream()
            .flatMap(work -> work.conversations().stream())
            .map(conversations::put)
            .toList());
    List<MessageRows.Row> said = works.stream().flatMap(work -> work.messages().stream()).toList();
    messages.look(said);
    messages.write(said);
    feed(works);
    ledger.put(handle, works.stream().flatMap(work -> work.changes().ledger().stream()).toList());
    waiting(works);
    outbox(works);
    JdbiIdempotency.put(
        handle, rows, works.stream().flatMap(work -> work.changes().answer().stream()).toList());
    works.forEach(this::rest);
  }

  private void feed(List<Prepared> works) {
    Map<CompanyId, List<News>> news = new LinkedHashMap<>();
    for (Prepared work : works) {
      List<News> ofCompany = news.computeIfAbsent(work.changes().company(), _ -> new ArrayList<>());
      work.messages().forEach(row -> ofCompany.add(messages.news(row)));
      work.conversations()
          .forEach(row ->
              ofCompany.add(new News(Kind.CONVERSATION_UPDATED, row.conversation().id().value())));
    }
    news.forEach((company, told) -> feed.add(handle, company, told));
  }

  private void waiting(List<Prepared> works) {
    List<@Nullable Object[]> gone = new ArrayList<>();
    List<@Nullable Object[]> come = new ArrayList<>();
    for (Prepared work : works) {
      CompanyId company = work.changes().company();
      for (Waiting one : work.changes().waiting()) {
        gone.add(RowKey.of(company, one.id()).values());
        come.add(WaitingRows.values(company, one));
      }
      work.changes().arrived().forEach(id -> gone.add(RowKey.of(company, id).values()));
    }
    rows.delete(handle.getConnection(), WaitingRows.KEYS, gone);
    rows.insert(handle.getConnection(), WaitingRows.ROWS, come);
  }

  private void outbox(List<Prepared> works) {
    outbox.write(
        handle,
        works.stream().flatMap(work -> work.changes().outbox().stream()).toList(),
        works.stream()
            .map(Prepared::changes)
            .flatMap(changes ->
                changes.settled().stream()
                    .map(message -> RowKey.of(changes.company(), message.value())))
            .toList());
  }

  private void rest(Prepared work) {
    Changes changes = work.changes();
    changes.consents().forEach(consent -> ConsentRows.add(handle, consent));
    changes.files().forEach(file -> MediaRows.put(handle, file));
  }
}
