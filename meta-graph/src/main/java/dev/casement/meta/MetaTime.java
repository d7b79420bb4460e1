package dev.casement.meta;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The moments in Meta's bodies: seconds on WhatsApp, milliseconds on Messenger and Instagram, ISO
/// text in some answers, each as number or as text.
public final class MetaTime {

  /// As seconds this is the year 5138, as milliseconds March 1973: no real value lies on the wrong
  /// side of it.
  private static final long FIRST_MILLISECONDS = 100_000_000_000L;

  /// Graph writes its offset without colon: `2026-11-20T10:00:00+0000`.
  private static final DateTimeFormatter GRAPH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX");

  private MetaTime() {}

  /// The moment that this text names; empty where it names none.
  public static Optional<Instant> parse(String text) {
    String bare = text.strip();
    return Json.whole(bare).map(MetaTime::ofNumber).or(() -> iso(bare));
  }

  /// The moment of this count of seconds or milliseconds.
  static Instant ofNumber(long number) {
    return number < FIRST_MILLISECONDS
        ? Instant.ofEpochSecond(Math.max(number, 0))
        : Instant.ofEpochMilli(number);
  }

  private static Optional<Instant> iso(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      return graph(text);
    }
  }

  private static Optional<Instant> graph(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, GRAPH).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
