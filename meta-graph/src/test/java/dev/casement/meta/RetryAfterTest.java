package dev.casement.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "17,                              PT17S",
    "0,                               PT0S",
    "999999999,                       PT24H",
    "-3,                              PT0S",
    "'Fri, 20 Nov 2026 10:02:00 GMT', PT2M"
  })
  void readsSecondsAndDates(String header, Duration expected) {
    assertThat(RetryAfter.in(Map.of("retry-after", header), NOW)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"soon", "''", "'Fri, 20 Nov 2026 09:00:00 GMT'"})
  void readsNothingIntoTheRest(String header) {
    assertThat(RetryAfter.in(Map.of("retry-after", header), NOW)).isEmpty();
  }

  @Test
  void isEmptyWithoutHeader() {
    assertThat(RetryAfter.in(Map.of(), NOW)).isEmpty();
  }
}
