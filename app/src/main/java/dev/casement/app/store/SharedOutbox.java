package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The outbox of several instances. An account is leased to one instance at a time, which alone
/// claims of it; a claim is the name of that instance in the entry's row. Both count as long as the
/// instance lives. Rows that a commit has in hand are left out, not waited for.
final class SharedOutbox implements ClaimedOutbox {

  /// First of a conversation's line, or held; nothing of the conversation in anybody's hands. Bulk
  /// stands in nobody's way but that of other bulk.
  ///
  /// Whether something stands before an entry is asked of each that is come to, in a `case`. As a
  /// plain `not exists` it is a join to PostgreSQL, which then reads the whole outbox with each
  /// claim once it holds some ten thousand.
  private static final String CLAIMABLE =
      """
       from outbox o where o.stage <> 'sending' and case when exists
        (select 1 from outbox b left join instance i
          on i.id = b.claimed_by and i.alive_until > now()
        where b.company = o.company and b.conversation = o.conversation
          and (b.stage = 'sending' or i.id is not null
            or (o.stage = 'queued' and b.stage = 'queued' and b.priority <= o.priority
              and (b.line_at, b.message) < (o.line_at, o.message)))) then false else true end
      """;

  private static final String CLAIM =
      "with due as (select f.* from unnest(:companies, :accounts, :most)"
          + " as share (company, account, most) cross join lateral"
          + " (select p.* from (values (0), (1)) as priority (place) cross join lateral"
          + " (select o.company, o.message, o.conversation, o.priority, o.due_at"
          + CLAIMABLE
          // What is in this instance's own hands is passed over without a look.
          + " and o.conversation <> all (:busy)"
          + " and o.company = share.company and o.account = share.account"
          + " and o.priority = priority.place and o.due_at <= :now"
          + " order by o.due_at, o.message limit share.most) p"
          + " order by priority.place, p.due_at, p.message limit share.most) f),"
          + " firsts as (select company, message, row_number() over (partition by company,"
          + " conversation order by priority, due_at, message) as place from due),"
          + " free as (select o.company, o.message from outbox o join firsts"
          + " on o.company = firsts.company and o.message = firsts.message"
          + " where firsts.place = 1 and o.stage <> 'sending' for update of o skip locked)"
          + " update outbox o set claimed_by = :me from free"
          + " where o.company = free.company and o.message = free.message returning "
          + OutboxRows.COLUMNS;

  private static final String INTERRUPTED =
      " from outbox o where o.stage = 'sending' and not exists"
          + " (select 1 from instance i where i.id = o.claimed_by and i.alive_until > now())";

  private final Reads reads;
  private final Leases leases;
  private final TrafficNews traffic;
  private final String me;
  private final Map<MessageId, OutboxEntry> claims = new ConcurrentHashMap<>();

  SharedOutbox(Reads reads, Neighbours neighbours) {
    this.reads = reads;
    this.traffic = new TrafficNews(neighbours);
    this.me = neighbours.me();
    this.leases = new Leases(reads, me);
  }

  @Override
  public List<Lane> due(Instant now) {
    return leases.due(now);
  }

  @Override
  public synchronized List<OutboxEntry> claim(Instant now, List<Share> shares) {
    List<OutboxEntry> claimed =
        reads.read(handle ->
            handle
                .createQuery(CLAIM)
                .bind("companies", array(shares, share -> share.lane().company().value()))
                .bind("accounts", array(shares, share -> share.lane().account().value()))
                .bind("most", shares.stream().map(Share::most).toArray(Integer[]::new))
                .bind("busy", busy())
                .bind("now", now.toEpochMilli())
                .bind("me", me)
                .map((row, _) -> OutboxRows.map(row))
                .stream()
                .sorted(OutboxRows.BY_PRIORITY)
                .toList());
    claimed.forEach(entry -> claims.put(entry.message(), entry));
    return claimed;
  }

  private String[] busy() {
    return claims.values().stream()
        .map(entry -> entry.conversation().value())
        .toArray(String[]::new);
  }

  private static String[] array(List<Share> shares, Function<Share, String> part) {
    return shares.stream().map(part).toArray(String[]::new);
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
  public void came(AccountId account) {
    traffic.came(account);
  }

  @Override
  public Optional<Instant> nextDue() {
    return reads.read(handle ->
        handle
            .createQuery("select o.due_at" + CLAIMABLE + " order by o.due_at, o.message limit 1")
            .map((row, _) -> Rows.instant(row, "due_at"))
            .findOne());
  }

  @Override
  public List<OutboxEntry> interrupted(int limit) {
    return reads.read(handle ->
        handle
            .createQuery(
                "select "
                    + OutboxRows.COLUMNS
                    + INTERRUPTED
                    + " order by o.due_at, o.message limit :limit")
            .bind("limit", limit)
            .map((row, _) -> OutboxRows.map(row))
            .list());
  }
}
