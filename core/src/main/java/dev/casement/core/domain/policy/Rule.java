package dev.casement.core.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// One published rule of a provider, with the dates between which it is in force.
///
/// Dates are half-open and begin at 00:00 UTC: a rule is in force on `[from, until)`.
///
/// @param id stable, such as `whatsapp.customer-service-window`; docs and tests refer to it
/// @param title one sentence a person can read
/// @param source the public page, and its date, that says so
public record Rule(
    String id, String title, Optional<Instant> from, Optional<Instant> until, String source) {

  /// A rule without known beginning or end.
  public static Rule always(String id, String title, String source) {
    return new Rule(id, title, Optional.empty(), Optional.empty(), source);
  }

  /// The same rule, in force from this day on.
  ///
  /// @param day an ISO date
  public Rule from(String day) {
    return new Rule(id, title, Optional.of(start(day)), until, source);
  }

  /// The same rule, in force until the day before this one.
  ///
  /// @param day an ISO date
  public Rule until(String day) {
    return new Rule(id, title, from, Optional.of(start(day)), source);
  }

  public boolean inForceAt(Instant moment) {
    return (from.isEmpty() || !moment.isBefore(from.get()))
        && (until.isEmpty() || moment.isBefore(until.get()));
  }

  /// The same, for a moment in epoch milliseconds.
  public boolean inForceAt(long epochMilli) {
    return (from.isEmpty() || epochMilli >= from.get().toEpochMilli())
        && (until.isEmpty() || epochMilli < until.get().toEpochMilli());
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
