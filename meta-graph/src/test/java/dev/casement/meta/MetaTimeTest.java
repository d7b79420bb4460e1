package dev.casement.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MetaTimeTest {

  @ParameterizedTest
  @CsvSource({
    "1790000000,               2026-09-21T14:13:20Z",
    "1790000000123,            2026-09-21T14:13:20.123Z",
    "' 1790000000 ',           2026-09-21T14:13:20Z",
    "2026-09-21T14:13:20Z,     2026-09-21T14:13:20Z",
    "2026-09-21T14:13:20+0000, 2026-09-21T14:13:20Z",
    "2026-09-21T16:13:20+0200, 2026-09-21T14:13:20Z",
    "2026-09-21T16:13:20+02:00,2026-09-21T14:13:20Z",
    "-5,                       1970-01-01T00:00:00Z"
  })
  void readsEveryFormInWhichMetaWritesAMoment(String text, Instant expected) {
    assertThat(MetaTime.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "12.5", "2026-13-01T00:00:00Z", "99999999999999999999999"})
  void readsNothingIntoAnythingElse(String text) {
    assertThat(MetaTime.parse(text)).isEmpty();
  }

  @Test
  void survivesTheLargestNumber() {
    assertThat(MetaTime.parse(Long.toString(Long.MAX_VALUE))).isPresent();
  }
}
