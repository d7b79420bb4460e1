package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/// The outbox in the database. Claims live in this process, which is the only one on an embedded
/// database, and end with it.
///
/// Reading and claiming happen under one lock, and a claim is given up only after what it led to
/// was committed: so no reading is older than the claims it is compared with.
final class JdbiOutbox implements ClaimedOutbox {

  /// Heads of lines, and held ones, of conversations in which nothing is being sent.
  private static final String CLAIMABLE =
      " from outbox o where o.stage <> 'sending' and not exists (select 1 from outbox b"
          + " where b.company = o.company and b.conversation = o.conversation"
          + " and (b.stage = 'sending' or (o.stage = 'queued' and b.stage = 'queued'"
          + " and (b.line_at < o.line_at"
          + " or (b.line_at = o.line_at and b.message < o.message)))))";

  private static final String BY_DUE = " order by o.due_at, o.message";

  private final Reads reads;
  private final Map<MessageId, ConversationId> claims = new HashMap<>();

  JdbiOutbox(Reads reads) {
    this.reads = reads;
  }

  @Override
  public synchronized List<OutboxEntry> claim(Instant now, int limit, Set<AccountId> except) {
    Set<ConversationId> busy = new HashSet<>(claims.values());
    List<OutboxEntry> claimed =
        reads.read(handle -> {
          String sql =
              "select "
                  + OutboxRows.COLUMNS
                  + CLAIMABLE
                  + " and o.due_at <= :now"
                  + (except.isEmpty() ? "" : " and o.account not in (<except>)")
                  + BY_DUE;
          Query query = handle.createQuery(sql).bind("now", now.toEpochMilli());
          if (!except.isEmpty()) {
            query.bindList("except", except.stream().map(AccountId::value).toList());
          }
          return firstOfEach(query, limit, busy);
        });
    claimed.forEach(entry -> claims.put(entry.message(), entry.conversation()));
    return claimed;
  }

  private static List<OutboxEntry> firstOfEach(Query query, int limit, Set<ConversationId> busy) {
    List<OutboxEntry> found = new ArrayList<>();
    try (ResultIterator<OutboxEntry> entries =
        query.map((row, _) -> OutboxRows.map(row)).iterator()) {
      while (found.size() < limit && entries.hasNext()) {
        OutboxEntry entry = entries.next();
        if (busy.add(entry.conversation())) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  @Override
  public synchronized void release(MessageId message) {
    claims.remove(message);
  }

  @Override
  public synchronized void release(Collection<MessageId> settled) {
    claims.keySet().removeAll(settled);
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    Set<ConversationId> busy = new HashSet<>(claims.values());
    return reads
        .read(handle ->
            firstOfEach(
                handle.createQuery("select " + OutboxRows.COLUMNS + CLAIMABLE + BY_DUE), 1, busy))
        .stream()
        .map(OutboxEntry::dueAt)
        .findFirst();
  }

  @Override
  public synchronized List<OutboxEntry> interrupted(int limit) {
    return reads.read(this::sending).stream()
        .filter(entry -> !claims.containsKey(entry.message()))
        .limit(limit)
        .toList();
  }

  private List<OutboxEntry> sending(Handle handle) {
    return handle
        .createQuery(
            "select " + OutboxRows.COLUMNS + " from outbox o where o.stage = 'sending'" + BY_DUE)
        .map((row, _) -> OutboxRows.map(row))
        .list();
  }
}
