package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The outbox of several instances. A claim is the name of an instance in the entry's row, and
/// counts as long as that instance lives.
///
/// Instances claim one after the other, under a lock of a moment, because what one may claim
/// depends on all that is claimed in the same conversation. Rows that a commit has in hand are left
/// out, not waited for.
final class SharedOutbox implements ClaimedOutbox {

  /// First of a conversation's line, or held; nothing of the conversation in anybody's hands.
  private static final String CLAIMABLE =
      """
       from outbox o where o.stage <> 'sending' and not exists
        (select 1 from outbox b left join instance i
          on i.id = b.claimed_by and i.alive_until > now()
        where b.company = o.company and b.conversation = o.conversation
          and (b.stage = 'sending' or i.id is not null
            or (o.stage = 'queued' and b.stage = 'queued'
              and (b.line_at, b.message) < (o.line_at, o.message))))
      """;

  private static final String BY_DUE = " order by o.due_at, o.message";

  private static final String INTERRUPTED =
      " from outbox o where o.stage = 'sending' and not exists"
          + " (select 1 from instance i where i.id = o.claimed_by and i.alive_until > now())";

  private final Reads reads;
  private final String me;
  private final Map<MessageId, OutboxEntry> claims = new ConcurrentHashMap<>();

  SharedOutbox(Reads reads, String me) {
    this.reads = reads;
    this.me = me;
  }

  @Override
  public List<OutboxEntry> claim(Instant now, int limit, Set<AccountId> except) {
    List<OutboxEntry> claimed =
        reads.read(handle ->
            handle.inTransaction(transaction -> {
              PostgresEngine.takeTurns(transaction);
              return claim(transaction, now, limit, except);
            }));
    claimed.forEach(entry -> claims.put(entry.message(), entry));
    return claimed;
  }

  private List<OutboxEntry> claim(Handle handle, Instant now, int limit, Set<AccountId> except) {
    Query query =
        handle
            .createQuery(
                "with due as (select o.company, o.message, row_number() over"
                    + " (partition by o.company, o.conversation order by o.due_at, o.message)"
                    + " as place from (select o.*"
                    + CLAIMABLE
                    + " and o.due_at <= :now"
                    + (except.isEmpty() ? "" : " and o.account not in (<except>)")
                    + BY_DUE
                    + " limit :limit for update of o skip locked) o)"
                    + " update outbox o set claimed_by = :me from due"
                    + " where o.company = due.company and o.message = due.message"
                    + " and due.place = 1 returning "
                    + OutboxRows.COLUMNS)
            .bind("now", now.toEpochMilli())
            .bind("limit", limit)
            .bind("me", me);
    if (!except.isEmpty()) {
      query.bindList("except", except.stream().map(AccountId::value).toList());
    }
    return query.map((row, _) -> OutboxRows.map(row)).stream().sorted(OutboxRows.BY_DUE).toList();
  }

  @Override
  public void release(MessageId message) {
    Optional.ofNullable(claims.remove(message))
        .ifPresent(entry ->
            reads.read(handle ->
                handle.execute(
                    """
                    update outbox set claimed_by = null
                    where company = ? and message = ? and claimed_by = ?
                    """,
                    entry.company().value(),
                    message.value(),
                    me)));
  }

  /// They are gone, and their claims with them.
  @Override
  public void release(Collection<MessageId> settled) {
    claims.keySet().removeAll(settled);
  }

  @Override
  public Optional<Instant> nextDue() {
    return reads.read(handle ->
        handle
            .createQuery("select o.due_at" + CLAIMABLE + BY_DUE + " limit 1")
            .map((row, _) -> Rows.instant(row, "due_at"))
            .findOne());
  }

  @Override
  public List<OutboxEntry> interrupted(int limit) {
    return reads.read(handle ->
        handle
            .createQuery("select " + OutboxRows.COLUMNS + INTERRUPTED + BY_DUE + " limit :limit")
            .bind("limit", limit)
            .map((row, _) -> OutboxRows.map(row))
            .list());
  }
}
