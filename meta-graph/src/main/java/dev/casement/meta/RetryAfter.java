package dev.casement.meta;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;

/// The header by which a server says how long to stay away: in seconds, or until a date.
public final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  static Optional<Duration> in(Map<String, String> headers, Instant now) {
    return of(headers.getOrDefault("retry-after", ""), now);
  }

  /// What an answer says of it.
  public static Optional<Duration> in(Response response, Instant now) {
    return Optional.ofNullable(response.header("Retry-After")).flatMap(value -> of(value, now));
  }

  private static Optional<Duration> of(String header, Instant now) {
    String value = header.strip();
    return Json.whole(value)
        .map(seconds -> Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST.toSeconds())))
        .or(() -> until(value, now));
  }

  private static Optional<Duration> until(String date, Instant now) {
    try {
      Instant until = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, until);
      return wait.isNegative() || wait.compareTo(LONGEST) > 0
          ? Optional.empty()
          : Optional.of(wait);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
