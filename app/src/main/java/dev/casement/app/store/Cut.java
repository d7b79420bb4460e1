package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.usecase.Ids;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// How a table is cut, and what has to be past before a stretch of it may go.
sealed interface Cut {

  /// As many stretches are made ahead: none is missing after a long holiday.
  int AHEAD = 3;

  static Cut of(Stretches.Table table) {
    return switch (table) {
      case MESSAGE -> new Messages();
      case WEBHOOK_PART -> new RawEvents();
    };
  }

  /// The table that tells what its stretches are.
  String table();

  /// All that are cut alike.
  default List<String> tables() {
    return List.of(table());
  }

  /// What a new stretch of a table is to be stored like.
  default String settings(String name) {
    return "";
  }

  /// About how long a stretch is.
  Duration length();

  /// Where the stretch ends in which this day lies.
  LocalDate endOf(LocalDate day);

  /// Whether nothing in a stretch is kept or needed by anybody.
  boolean isPast(Handle handle, Stretch stretch, Map<CompanyId, Instant> before);

  /// Those that are to be made. Where time went on without any, they begin with the next one.
  default List<Stretch> missing(List<Stretch> known, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate until = today;
    for (int more = 0; more < AHEAD; more++) {
      until = endOf(until);
    }
    Instant last = known.isEmpty() ? Instant.EPOCH : known.getLast().end();
    LocalDate from = last.isBefore(now) ? endOf(today) : last.atZone(ZoneOffset.UTC).toLocalDate();
    List<Stretch> missing = new ArrayList<>();
    while (from.isBefore(until)) {
      LocalDate end = endOf(from);
      missing.add(
          new Stretch("__" + from.toString().replace('-', '_'), firstOn(from), firstOn(end)));
      from = end;
    }
    return missing;
  }

  private static String firstOn(LocalDate day) {
    return Ids.firstAt(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// The companies that have rows there, each by one look at an index that they lead.
  static List<CompanyId> companiesIn(Handle handle, String table) {
    return handle
        .createQuery(
            """
            with recursive found as (
              (select company from %1$s order by company limit 1)
              union all
              select (select company from %1$s where company > found.company
                order by company limit 1)
              from found where found.company is not null)
            select company from found where company is not null
            """
                .formatted(table))
        .mapTo(String.class)
        .map(CompanyId::new)
        .list();
  }

  /// Messages, by months.
  record Messages() implements Cut {

    /// Instances make ids side by side, some milliseconds apart.
    private static final int NEWEST = 200;

    @Override
    public String table() {
      return "message";
    }

    @Override
    public String settings(String name) {
      return " with (fillfactor = 85)";
    }

    @Override
    public Duration length() {
      return Duration.ofDays(31);
    }

    @Override
    public LocalDate endOf(LocalDate day) {
      return day.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    @Override
    public boolean isPast(Handle handle, Stretch stretch, Map<CompanyId, Instant> before) {
      return companiesIn(handle, stretch.of(table())).stream()
          .allMatch(company ->
              before.containsKey(company) && isPast(handle, stretch, company, before.get(company)));
    }

    private boolean isPast(Handle handle, Stretch stretch, CompanyId company, Instant before) {
      return handle
          .createQuery(
              """
              select max(created_at) < :before and not exists
                (select 1 from outbox where company = :company and message >= :from
                  and message < :end)
              from (select created_at from %s where company = :company
                order by company desc, id desc limit :newest) as newest
              """
                  .formatted(stretch.of(table())))
          .bind("before", before.toEpochMilli())
          .bind("company", company.value())
          .bind("from", stretch.from())
          .bind("end", stretch.before())
          .bind("newest", NEWEST)
          .mapTo(boolean.class)
          .one();
    }
  }

  /// Raw events and what became of them, by weeks.
  record RawEvents() implements Cut {

    @Override
    public String table() {
      return "webhook_part";
    }

    @Override
    public List<String> tables() {
      return List.of("webhook_part", "webhook_body");
    }

    @Override
    public Duration length() {
      return Duration.ofDays(7);
    }

    @Override
    public LocalDate endOf(LocalDate day) {
      return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Override
    public boolean isPast(Handle handle, Stretch stretch, Map<CompanyId, Instant> before) {
      boolean waits =
          handle
              .createQuery(
                  """
                  select exists (select 1 from webhook_pending
                    where body >= :from and body < :end or id >= :from and id < :end)
                  """)
              .bind("from", stretch.from())
              .bind("end", stretch.before())
              .mapTo(boolean.class)
              .one();
      return !waits
          && companiesIn(handle, stretch.of(table())).stream()
              .allMatch(company ->
                  before.containsKey(company)
                      && isPast(handle, stretch, company, before.get(company)));
    }

    private boolean isPast(Handle handle, Stretch stretch, CompanyId company, Instant before) {
      return handle
          .createQuery(
              """
              select not exists (select 1 from %s where company = :company
                and state in ('processed', 'unrouted', 'failed') and received_at >= :before)
              """
                  .formatted(stretch.of(table())))
          .bind("company", company.value())
          .bind("before", before.toEpochMilli())
          .mapTo(boolean.class)
          .one();
    }
  }
}
