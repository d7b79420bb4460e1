package dev.casement.app.http.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// Texts that mean something: moments, zones, languages, addresses.
public final class Texts {
  public static final String INSTANT = "must be an instant, such as 2026-11-20T10:00:00Z";
  public static final String ZONE = "must be a time zone, such as Europe/Lisbon";
  public static final String LANGUAGE = "must be a language tag, such as en or pt-BR";
  public static final String WEB_ADDRESS = "must be an http or https address";
  public static final String PHONE = "must be a phone number such as +351912345678";

  /// Before the first of these years nobody sent messages; after the last nobody plans to.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[a-zA-Z]{2,3}([-_][a-zA-Z]{4})?([-_]([a-zA-Z]{2}|[0-9]{3}))?");
  private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9][0-9 ().-]{5,24}");
  private static final int LONGEST_ADDRESS = 2_048;

  private Texts() {}

  /// Whether a text can be written down: no NUL, and no half of a character.
  static boolean isUnicode(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
        at++;
        if (!Character.isLowSurrogate(text.charAt(at))) {
          return false;
        }
      } else if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /// An instant, with any offset, of this age.
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant())
          .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /// An instant, or a date that stands for its beginning in UTC.
  public static Optional<Instant> instantOrDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())
          .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
    } catch (DateTimeException notADate) {
      return instant(text);
    }
  }

  public static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException | ArithmeticException impossible) {
      return Optional.empty();
    }
  }

  public static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  public static Optional<String> language(String text) {
    return Optional.of(text).filter(tag -> LANGUAGE_TAG.matcher(tag).matches());
  }

  /// An address on the web, without a user and without a fragment.
  public static Optional<URI> webAddress(String text) {
    try {
      return Optional.of(new URI(text))
          .filter(uri -> text.length() <= LONGEST_ADDRESS)
          .filter(uri ->
              "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null);
    } catch (URISyntaxException impossible) {
      return Optional.empty();
    }
  }

  public static Optional<String> phone(String text) {
    return Optional.of(text).filter(number -> PHONE_NUMBER.matcher(number).matches());
  }
}
