package dev.casement.core.domain.company;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/// How long a company keeps what was said. What is not named is kept for ever.
///
/// @param rawEvents what the providers posted, as it came
/// @param media the files of messages, and those that were uploaded
/// @param messages the messages themselves, with their files; the conversations they were in stay,
///   and so does what they cost
public record Retention(
    Optional<Period> rawEvents, Optional<Period> media, Optional<Period> messages) {

  /// Everything is kept.
  public static final Retention FOREVER =
      new Retention(Optional.empty(), Optional.empty(), Optional.empty());

  /// Raw events say everything a second time, and longer; nobody replays one or argues about it
  /// after a quarter.
  public static final Period USUAL_FOR_RAW_EVENTS = Period.ofDays(90);

  /// What a new company begins with.
  public static final Retention USUAL = FOREVER.rawEvents(Optional.of(USUAL_FOR_RAW_EVENTS));

  private static final Period LONGEST = Period.ofYears(100);

  public Retention rawEvents(Optional<Period> period) {
    return new Retention(period, media, messages);
  }

  public Retention media(Optional<Period> period) {
    return new Retention(rawEvents, period, messages);
  }

  public Retention messages(Optional<Period> period) {
    return new Retention(rawEvents, media, period);
  }

  /// Whether a period is from this many days to a hundred years.
  public static boolean isFrom(int days, Period period) {
    try {
      LocalDate end = LocalDate.EPOCH.plus(period);
      return !end.isBefore(LocalDate.EPOCH.plusDays(days))
          && !end.isAfter(LocalDate.EPOCH.plus(LONGEST));
    } catch (DateTimeException | ArithmeticException beyond) {
      return false;
    }
  }

  /// What is older than this is past its time.
  public static Instant before(Instant now, Period period, ZoneId zone) {
    return now.atZone(zone).minus(period).toInstant();
  }
}
