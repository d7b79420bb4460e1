package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
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

  /// Heads of lines, and held ones, of conversations in which nothing is being sent. Bulk stands in
  /// nobody's way but that of other bulk.
  private static final String CLAIMABLE =
      " from outbox o where o.stage <> 'sending' and not exists (select 1 from outbox b"
          + " where b.company = o.company and b.conversation = o.conversation"
          + " and (b.stage = 'sending' or (o.stage = 'queued' and b.stage = 'queued'"
          + " and b.priority <= o.priority and (b.line_at < o.line_at"
          + " or (b.line_at = o.line_at and b.message < o.message)))))";

  private static final String CLAIM =
      "select "
          + OutboxRows.COLUMNS
          + CLAIMABLE
          + " and o.company = :company and o.account = :account and o.priority = :priority"
          + " and o.due_at <= :now order by o.due_at, o.message fetch first :most rows only";

  private static final String ACCOUNTS = "select company, account from outbox where ";

  private static final String IN_ORDER = " order by company, account fetch first 1 rows only";

  private final Reads reads;
  private final Interruptions interruptions = new Interruptions();
  private final Map<MessageId, ConversationId> claims = new HashMap<>();

  JdbiOutbox(Reads reads) {
    this.reads = reads;
  }

  /// There is no other instance: every account is this one's. Walks the index from account to
  /// account, and does not read what is in between.
  @Override
  public synchronized List<Lane> due(Instant now) {
    return reads.read(handle -> {
      List<Lane> due = new ArrayList<>();
      for (Optional<Lane> next = after(handle, ""); next.isPresent(); ) {
        Lane lane = next.get();
        if (isDue(handle, lane, now)) {
          due.add(lane);
        }
        next = after(handle, lane).or(() -> after(handle, lane.company().value()));
      }
      return due;
    });
  }

  private static Optional<Lane> after(Handle handle, Lane lane) {
    return first(
        handle
            .createQuery(ACCOUNTS + "company = :company and account > :account" + IN_ORDER)
            .bind("company", lane.company().value())
            .bind("account", lane.account().value()));
  }

  private static Optional<Lane> after(Handle handle, String company) {
    return first(
        handle.createQuery(ACCOUNTS + "company > :company" + IN_ORDER).bind("company", company));
  }

  private static Optional<Lane> first(Query query) {
    return query
        .map((row, _) ->
            new Lane(
                new CompanyId(row.getString("company")),
                new AccountId(row.getString("account")),
                false))
        .findFirst();
  }

  private static boolean isDue(Handle handle, Lane lane, Instant now) {
    return OutboxRows.PRIORITIES.stream()
        .anyMatch(priority ->
            handle
                .createQuery(
                    """
                    select 1 from outbox where company = :company and account = :account
                      and priority = :priority and due_at <= :now fetch first 1 rows only
                    """)
                .bind("company", lane.company().value())
                .bind("account", lane.account().value())
                .bind("priority", priority)
                .bind("now", now.toEpochMilli())
                .mapTo(int.class)
                .findFirst()
                .isPresent());
  }

  @Override
  public synchronized List<OutboxEntry> claim(Instant now, List<Share> shares) {
    Set<ConversationId> busy = new HashSet<>(claims.values());
    List<OutboxEntry> claimed =
        reads.read(handle ->
            shares.stream().flatMap(share -> claim(handle, now, share, busy).stream()).toList());
    claimed.forEach(entry -> claims.put(entry.message(), entry.conversation()));
    return claimed;
  }

  private static List<OutboxEntry> claim(
      Handle handle, Instant now, Share share, Set<ConversationId> busy) {
    List<OutboxEntry> claimed = new ArrayList<>();
    for (int priority : OutboxRows.PRIORITIES) {
      Query query =
          handle
              .createQuery(CLAIM)
              .bind("company", share.lane().company().value())
              .bind("account", share.lane().account().value())
              .bind("priority", priority)
              .bind("now", now.toEpochMilli())
              // So many may be in somebody's hands and are passed over.
              .bind("most", share.most() + busy.size());
      claimed.addAll(firstOfEach(query, share.most() - claimed.size(), busy));
    }
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
    if (claims.remove(message) != null) {
      interruptions.givenUp();
    }
  }

  @Override
  public synchronized void release(Collection<MessageId> settled) {
    claims.keySet().removeAll(settled);
  }

  @Override
  public Optional<String> holder() {
    return Optional.empty();
  }

  @Override
  public void came(AccountId account) {
    // There is no other instance.
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    Set<ConversationId> busy = new HashSet<>(claims.values());
    return reads
        .read(handle ->
            firstOfEach(
                handle.createQuery(
                    "select " + OutboxRows.COLUMNS + CLAIMABLE + " order by o.due_at, o.message"),
                1,
                busy))
        .stream()
        .map(OutboxEntry::dueAt)
        .findFirst();
  }

  @Override
  public synchronized List<OutboxEntry> interrupted(int limit) {
    return interruptions.among(() -> reads.read(this::sending), claims.keySet(), limit);
  }

  private List<OutboxEntry> sending(Handle handle) {
    return handle
        .createQuery(
            "select "
                + OutboxRows.COLUMNS
                + " from outbox o where o.stage = 'sending' order by o.due_at, o.message")
        .map((row, _) -> OutboxRows.map(row))
        .list();
  }
}
