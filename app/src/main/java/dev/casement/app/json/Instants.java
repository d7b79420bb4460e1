package dev.casement.app.json;

import java.time.Instant;
import java.time.LocalDate;

/// Instants as we write them, read without a formatter: a row has a handful of them, and formatters
/// would take longer than the rest of it.
final class Instants {

  private static final int SECONDS = "2026-11-20T10:00:00Z".length();
  private static final int MILLIS = "2026-11-20T10:00:00.123Z".length();
  private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

  private Instants() {}

  /// @throws java.time.DateTimeException where it is none
  static Instant parse(String text) {
    return isUsual(text) ? usual(text) : Instant.parse(text);
  }

  private static boolean isUsual(String text) {
    boolean hasMillis = text.length() == MILLIS && text.charAt(SECONDS - 1) == '.';
    if (!hasMillis && text.length() != SECONDS) {
      return false;
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      char wanted = SHAPE.charAt(i);
      char found = text.charAt(i);
      if (wanted == 'd' ? !isDigit(found) : found != wanted) {
        return false;
      }
    }
    for (int i = SECONDS; hasMillis && i < MILLIS - 1; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.charAt(text.length() - 1) == 'Z'
        && number(text, 11, 13) < 24
        && number(text, 14, 16) < 60
        && number(text, 17, 19) < 60;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Instant usual(String text) {
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    long second =
        day * 86_400
            + number(text, 11, 13) * 3_600
            + number(text, 14, 16) * 60
            + number(text, 17, 19);
    int millis = text.length() == MILLIS ? number(text, SECONDS, MILLIS - 1) : 0;
    return Instant.ofEpochSecond(second, millis * 1_000_000L);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
