package dev.casement.app.store;

import com.zaxxer.hikari.HikariConfig;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.ReachLog;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The database for several instances. Each has one writer; what two writers must not both move is
/// locked by company for as long as a transaction takes, in one order, so that nobody waits in a
/// circle.
record PostgresEngine(Place place, KeptPlans plans) implements Engine {
  /// What is asked for goes by an index.
  private static final List<String> BY_INDEX =
      List.of(
          "set enable_seqscan = off", "set enable_hashjoin = off", "set enable_mergejoin = off");

  /// Lists differ from company to company: a plan is made for each.
  private static final String FOR_EACH = "set plan_cache_mode = force_custom_plan";

  /// A lookup by keys has one plan, and making it takes longer than to look: it is kept.
  private static final String FOR_ALL = "set plan_cache_mode = force_generic_plan";

  private static final String PREFIX = "jdbc:postgresql:";
  private static final int OLDEST = 150_000;

  /// First of the two numbers of our locks, so that they are nobody else's.
  private static final int OURS = 0xCA5E;

  /// Second number of the lock that is shared by whoever names a company.
  private static final int ALL = 0;

  PostgresEngine(Place place) {
    this(place.at(withDefaults(place.url())), new KeptPlans(System::nanoTime));
  }

  static boolean isMeant(String url) {
    return url.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  /// A server that is gone must be noticed: writers wait for one another.
  private static String withDefaults(String url) {
    StringBuilder full = new StringBuilder(url);
    List.of("connectTimeout=5", "socketTimeout=60", "tcpKeepAlive=true", "ApplicationName=casement")
        .forEach(setting -> {
          if (!url.contains(setting.substring(0, setting.indexOf('=') + 1))) {
            full.append(full.indexOf("?") < 0 ? '?' : '&').append(setting);
          }
        });
    return full.toString();
  }

  @Override
  public String migrations() {
    return "postgresql";
  }

  @Override
  public void tune(HikariConfig readers) {
    readers.setConnectionInitSql(FOR_EACH + "; " + String.join("; ", BY_INDEX));
  }

  @Override
  public List<String> byKeys() {
    return Stream.concat(Stream.of(FOR_ALL), BY_INDEX.stream()).toList();
  }

  @Override
  public void renew(Handle byKeys) {
    plans.renew(byKeys);
  }

  @Override
  public ManyRows rows() {
    return new UnnestedRows();
  }

  /// Class 22: it takes no text with a NUL in it, for one.
  @Override
  public boolean isOfTheValues(JdbiException failed) {
    return Causes.sqlState(failed).filter(state -> state.startsWith("22")).isPresent();
  }

  @Override
  public void check(Handle first) {
    int version =
        first
            .createQuery("show server_version_num")
            .mapTo(String.class)
            .map(Integer::parseInt)
            .one();
    if (version < OLDEST) {
      throw PostgresRefusals.tooOld(version);
    }
  }

  @Override
  public DatabaseRefused refusal(JdbiException failed) {
    return PostgresRefusals.of(failed, place);
  }

  @Override
  public void lock(Handle handle, Collection<Scope> scopes) {
    if (scopes.contains(Scope.EVERYTHING)) {
      handle.execute("select pg_advisory_xact_lock(?, ?)", OURS, ALL);
      return;
    }
    List<Integer> companies =
        scopes.stream()
            .filter(Scope.OfCompany.class::isInstance)
            .map(scope -> number(((Scope.OfCompany) scope).company()))
            .distinct()
            .sorted()
            .toList();
    if (!companies.isEmpty()) {
      handle.execute(
          """
          select pg_advisory_xact_lock_shared(?, ?), pg_advisory_xact_lock(?, company)
          from unnest(?) as company
          """,
          OURS,
          ALL,
          OURS,
          companies.toArray(Integer[]::new));
    }
  }

  /// Two companies may share one by chance, and then wait for each other; that is all.
  private static int number(CompanyId company) {
    int hash = UUID.nameUUIDFromBytes(company.value().getBytes(StandardCharsets.UTF_8)).hashCode();
    return hash == ALL ? 1 : hash;
  }

  /// A commit returns when it is on the disk: `synchronous_commit` is on.
  @Override
  public void flush(Handle handle) {
    // Done by the commit.
  }

  @Override
  public Neighbours neighbours() {
    return new PostgresNeighbours(
        place.at(place.url().replace("socketTimeout=60", "socketTimeout=5")).connections());
  }

  @Override
  public ClaimedOutbox outbox(Reads reads, Neighbours neighbours) {
    return new SharedOutbox(reads, neighbours);
  }

  @Override
  public MediaClaims mediaClaims(Reads reads, Neighbours neighbours) {
    return new SharedMediaClaims(reads, neighbours.me());
  }

  @Override
  public ReachLog reach(Reads reads, GroupCommit writer) {
    return new SharedReach(reads, writer);
  }

  @Override
  public Stretches stretches(InstantSource wallClock) {
    return new PostgresStretches(place.connections(), wallClock);
  }

  @Override
  public String deleteSome(String table, String condition, int rows) {
    return "delete from %1$s where ctid in (select ctid from %1$s where %2$s limit %3$d)"
        .formatted(table, condition, rows);
  }
}
