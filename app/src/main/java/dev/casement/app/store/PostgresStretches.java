package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Partitions of PostgreSQL, by ids. They are made ahead; a row for which there is none goes into
/// the default one, so nothing is ever refused. It works on connections of its own: what it does
/// takes locks that a transaction of rows must not wait for.
final class PostgresStretches implements Stretches {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresStretches.class);

  private final Jdbi jdbi;
  private final InstantSource wallClock;

  PostgresStretches(Jdbi jdbi, InstantSource wallClock) {
    this.jdbi = jdbi;
    this.wallClock = wallClock;
  }

  @Override
  public Map<CompanyId, List<Ids>> tend(Table table, Map<CompanyId, Instant> before) {
    Cut cut = Cut.of(table);
    try {
      return jdbi.withHandle(handle -> tend(handle, cut, before));
    } catch (JdbiException busy) {
      LOG.info("The stretches of {} are left as they are for now", cut.table(), busy);
      return Map.of();
    }
  }

  private Map<CompanyId, List<Ids>> tend(Handle handle, Cut cut, Map<CompanyId, Instant> before) {
    Instant now = wallClock.instant();
    for (Stretch missing : cut.missing(Stretch.all(handle, cut.table()), now)) {
      make(handle, cut, missing);
    }
    List<Stretch> closed =
        Stretch.all(handle, cut.table()).stream().filter(one -> !one.end().isAfter(now)).toList();
    int gone = 0;
    while (gone < closed.size() && drop(handle, cut, closed.get(gone), before)) {
      gone++;
    }
    return places(handle, cut, closed.subList(gone, closed.size()), before);
  }

  /// Makes a stretch. Where the default one has rows of its time already, they stay there.
  private static void make(Handle handle, Cut cut, Stretch missing) {
    handle.useTransaction(transaction -> {
      waitBriefly(transaction);
      if (cut.tables().stream().noneMatch(table -> hasRowsOf(transaction, table, missing))) {
        cut.tables().forEach(table -> make(transaction, cut, table, missing));
      }
    });
  }

  private static boolean hasRowsOf(Handle transaction, String table, Stretch missing) {
    return transaction
        .select(
            "select exists (select 1 from %s__other where id >= ? and id < ?)".formatted(table),
            missing.from(),
            missing.before())
        .mapTo(boolean.class)
        .one();
  }

  private static void make(Handle transaction, Cut cut, String table, Stretch missing) {
    String name = missing.of(table);
    transaction.execute(
        "create table %s (like %s including defaults including indexes)%s"
            .formatted(name, table, cut.settings(table)));
    transaction.execute(
        "alter table %s attach partition %s for values from ('%s') to ('%s')"
            .formatted(table, name, missing.from(), missing.before()));
  }

  /// Lets a stretch go, if no company keeps anything in it.
  private static boolean drop(
      Handle handle, Cut cut, Stretch stretch, Map<CompanyId, Instant> before) {
    if (!cut.isPast(handle, stretch, before)) {
      return false;
    }
    return handle.inTransaction(transaction -> {
      waitBriefly(transaction);
      for (String table : cut.tables()) {
        transaction.execute("lock table " + stretch.of(table) + " in access exclusive mode");
      }
      boolean past = cut.isPast(transaction, stretch, before);
      if (past) {
        for (String table : cut.tables()) {
          transaction.execute("drop table " + stretch.of(table));
        }
        LOG.info("{} is past its time for everybody and gone", stretch.of(cut.table()));
      }
      return past;
    });
  }

  /// Whoever reads or writes waits behind a lock that waits.
  private static void waitBriefly(Handle transaction) {
    transaction.execute("set local lock_timeout = '500ms'");
  }

  /// A company's rows are left to go with their stretches if those go soon after: not later than a
  /// stretch is long. Then nothing has to be deleted but what lies outside of closed stretches.
  private static Map<CompanyId, List<Ids>> places(
      Handle handle, Cut cut, List<Stretch> closed, Map<CompanyId, Instant> before) {
    List<Stretch> regular = closed.stream().filter(one -> !one.from().isEmpty()).toList();
    boolean everybody =
        handle.createQuery("select id from company").mapTo(String.class).stream()
            .allMatch(id -> before.containsKey(new CompanyId(id)));
    if (regular.isEmpty() || !everybody) {
      return Map.of();
    }
    Instant last = before.values().stream().min(Instant::compareTo).orElseThrow();
    Map<CompanyId, List<Ids>> places = new HashMap<>();
    before.forEach((company, moment) -> {
      if (!moment.isAfter(last.plus(cut.length()))) {
        places.put(company, outside(regular));
      }
    });
    return places;
  }

  private static List<Ids> outside(List<Stretch> closed) {
    List<Ids> places = new ArrayList<>();
    String from = Ids.ALL.from();
    for (Stretch stretch : closed) {
      if (stretch.from().compareTo(from) > 0) {
        places.add(new Ids(from, stretch.from()));
      }
      from = stretch.before();
    }
    places.add(new Ids(from, Ids.ALL.before()));
    return places;
  }
}
