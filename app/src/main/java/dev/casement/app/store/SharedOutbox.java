package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.OutboxEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The outbox of several instances. An account is leased to one instance at a time, which alone
/// claims of it, in its own memory; what it is sending bears its name in the database. Both count
/// as long as the instance lives. Should one that was taken for dead go on, whoever marks an entry
/// first has it.
///
/// Reading and claiming happen under one lock, and a claim is given up only after what it led to
/// was committed: so no reading is older than the claims it is compared with.
final class SharedOutbox implements ClaimedOutbox {

  /// First of a conversation's line, or held; nothing of the conversation in anybody's hands. Bulk
  /// stands in nobody's way but that of other bulk.
  ///
  /// Whether something stands before an entry is asked last, of each that is come to, in a `case`:
  /// so it is asked of nothing that is in our own hands, and PostgreSQL makes no join of it that
  /// reads the whole outbox, whatever its settings.
  private static final String CLAIMABLE =
      """
       from outbox o where o.stage <> 'sending' and o.conversation <> all (:busy)
        and case when exists (select 1 from outbox b
          where b.company = o.company and b.conversation = o.conversation
            and (b.stage = 'sending' or (o.stage = 'queued' and b.stage = 'queued'
              and b.priority <= o.priority
              and (b.line_at, b.message) < (o.line_at, o.message)))) then false else true end
      """;

  private static final String CLAIM =
      "select f.* from unnest(:companies, :accounts, :most)"
          + " as share (company, account, most) cross join lateral"
          + " (select p.* from (values (0), (1)) as priority (place) cross join lateral"
          + " (select "
          + OutboxRows.COLUMNS
          + CLAIMABLE
          + " and o.company = share.company and o.account = share.account"
          + " and o.priority = priority.place and o.due_at <= :now"
          + " order by o.due_at, o.message limit share.most) p"
          + " order by p.priority, p.due_at, p.message limit share.most) f";

  private static final String INTERRUPTED =
      "select "
          + OutboxRows.COLUMNS
          + " from outbox o where o.stage = 'sending' and (o.claimed_by = :me or not exists"
          + " (select 1 from instance i where i.id = o.claimed_by and i.alive_until > now()))"
          + " order by o.due_at, o.message";

  private static final String LIVING = "select id from instance where alive_until > now()";
  private static final String GONE = "select id from instance where alive_until <= now()";

  private final Interruptions interruptions = new Interruptions();
  private final Reads reads;
  private final Leases leases;
  private final TrafficNews traffic;
  private final String me;
  private final Map<MessageId, ConversationId> claims = new HashMap<>();

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
    Set<ConversationId> lines = new HashSet<>();
    List<OutboxEntry> claimed =
        reads.read(handle ->
            handle
                .createQuery(CLAIM)
                .bind("companies", array(shares, share -> share.lane().company().value()))
                .bind("accounts", array(shares, share -> share.lane().account().value()))
                .bind("most", shares.stream().map(Share::most).toArray(Integer[]::new))
                .bind("busy", busy())
                .bind("now", now.toEpochMilli())
                .map((row, _) -> OutboxRows.map(row))
                .stream()
                .sorted(OutboxRows.BY_PRIORITY)
                .filter(entry -> lines.add(entry.conversation()))
                .toList());
    claimed.forEach(entry -> claims.put(entry.message(), entry.conversation()));
    return claimed;
  }

  private String[] busy() {
    return claims.values().stream().map(ConversationId::value).toArray(String[]::new);
  }

  private static String[] array(List<Share> shares, Function<Share, String> part) {
    return shares.stream().map(part).toArray(String[]::new);
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
    return Optional.of(me);
  }

  @Override
  public void came(AccountId account) {
    traffic.came(account);
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return reads.read(handle ->
        handle
            .createQuery("select o.due_at" + CLAIMABLE + " order by o.due_at, o.message limit 1")
            .bind("busy", busy())
            .map((row, _) -> Rows.instant(row, "due_at"))
            .findOne());
  }

  /// What bears this instance's name and is in nobody's hands here was given up: its outcome could
  /// not be stored.
  @Override
  public synchronized List<OutboxEntry> interrupted(int limit) {
    return reads.read(handle -> {
      interruptions.are(instances(handle, LIVING), instances(handle, GONE));
      return interruptions.among(() -> sending(handle), claims.keySet(), limit);
    });
  }

  private List<OutboxEntry> sending(Handle handle) {
    return handle
        .createQuery(INTERRUPTED)
        .bind("me", me)
        .map((row, _) -> OutboxRows.map(row))
        .list();
  }

  private static Set<String> instances(Handle handle, String which) {
    return handle.createQuery(which).mapTo(String.class).set();
  }
}
