package dev.casement.app.store;

import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Makes the changes of many callers at once. It runs within the one writer, so nothing moves
/// between looking and writing. What can be made ready before, is: by the caller, in [#prepare].
///
/// Changes that touch one conversation each are made in one [Round]. Those that join conversations
/// or move addresses between them have a round of their own each, afterwards: they are rare, and
/// look at more than their own rows.
final class JdbiCommit implements Bulk<JdbiCommit.Prepared, CommitResult> {

  private final FeedWriter feed;
  private final LedgerWriter ledger;
  private final OutboxPuts outbox;
  private final ManyRows rows;

  JdbiCommit(FeedWriter feed, LedgerWriter ledger, OutboxPuts outbox, ManyRows rows) {
    this.feed = feed;
    this.ledger = ledger;
    this.outbox = outbox;
    this.rows = rows;
  }

  static Prepared prepare(Changes changes) {
    return new Prepared(
        changes,
        Stream.concat(changes.others().stream(), changes.conversation().stream())
            .map(ConversationRows::row)
            .toList(),
        changes.messages().stream().map(MessageRows::row).toList());
  }

  @Override
  public List<CommitResult> write(Handle handle, List<Prepared> works) {
    List<Prepared> plain = works.stream().filter(Prepared::isPlain).toList();
    List<CommitResult> ofPlain = round(handle, plain);
    List<CommitResult> results = new ArrayList<>(works.size());
    int next = 0;
    for (Prepared work : works) {
      if (work.isPlain()) {
        results.add(ofPlain.get(next));
        next++;
      } else {
        results.add(round(handle, List.of(work)).getFirst());
      }
    }
    return results;
  }

  private List<CommitResult> round(Handle handle, List<Prepared> works) {
    return works.isEmpty() ? List.of() : new Round(handle, rows, feed, ledger, outbox).make(works);
  }

  /// The ledger's sums in memory moved with what was written.
  @Override
  public void takenBack() {
    ledger.forget();
  }

  /// Changes with the larger rows made ready.
  record Prepared(
      Changes changes, List<ConversationRows.Row> conversations, List<MessageRows.Row> messages) {

    private boolean isPlain() {
      return changes.others().isEmpty()
          && changes.absorbed().isEmpty()
          && changes.contacts().size() <= 1;
    }
  }
}
