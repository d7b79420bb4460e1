package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Outbox.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Which accounts this instance sends from. It takes those of which something is due and that no
/// living instance has, up to its part of all that are due, and keeps them until it dies.
final class Leases {

  /// Walks the index from account to account, and does not read what is in between.
  private static final String DUE =
      """
      with recursive waiting as (
        (select company, account from outbox order by company, account limit 1)
        union all
        select next.company, next.account from waiting cross join lateral
          (select o.company, o.account from outbox o
            where (o.company, o.account) > (waiting.company, waiting.account)
            order by o.company, o.account limit 1) next)
      select w.company, w.account, i.id as instance,
        l.instance is not null and l.instance <> :me as inherited
      from waiting w
      left join lane l on l.company = w.company and l.account = w.account
      left join instance i on i.id = l.instance and i.alive_until > now()
      where exists (select 1 from (values (0), (1)) as priority (place) cross join lateral
        (select 1 from outbox o where o.company = w.company and o.account = w.account
          and o.priority = priority.place and o.due_at <= :now limit 1) due)
      """;

  private static final String TAKE =
      """
      insert into lane (company, account, instance) values (?, ?, ?)
      on conflict (company, account) do update set instance = excluded.instance
      where lane.instance = excluded.instance or not exists
        (select 1 from instance i where i.id = lane.instance and i.alive_until > now())
      """;

  private final Reads reads;
  private final String me;

  Leases(Reads reads, String me) {
    this.reads = reads;
    this.me = me;
  }

  /// The accounts of which something is due and that are this instance's, or are now.
  List<Lane> due(Instant now) {
    return reads.read(handle -> {
      List<Due> due =
          handle
              .createQuery(DUE)
              .bind("me", me)
              .bind("now", now.toEpochMilli())
              .map((row, _) ->
                  new Due(
                      new Lane(
                          new CompanyId(row.getString("company")),
                          new AccountId(row.getString("account")),
                          row.getBoolean("inherited")),
                      Rows.maybeText(row, "instance").orElse("")))
              .list();
      List<Lane> mine = new ArrayList<>(due.stream().filter(this::isMine).map(Due::lane).toList());
      List<Lane> free =
          due.stream().filter(one -> one.instance().isEmpty()).map(Due::lane).toList();
      if (!free.isEmpty()) {
        take(handle, free, part(handle, due.size()) - mine.size(), mine);
      }
      return mine;
    });
  }

  private boolean isMine(Due due) {
    return due.instance().equals(me);
  }

  private void take(Handle handle, List<Lane> free, int most, List<Lane> mine) {
    free.stream()
        .limit(Math.max(0, most))
        .filter(
            lane -> handle.execute(TAKE, lane.company().value(), lane.account().value(), me) > 0)
        .forEach(mine::add);
  }

  /// An equal part of so many for each instance that lives.
  private static int part(Handle handle, int all) {
    int living =
        handle
            .createQuery("select count(*) from instance where alive_until > now()")
            .mapTo(int.class)
            .one();
    return Math.ceilDiv(all, Math.max(1, living));
  }

  private record Due(Lane lane, String instance) {}
}
