package dev.casement.core.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleTest {

  private static final Rule MARCH =
      Rule.always("test.march", "In March.", "this test").from("2026-03-01").until("2026-04-01");

  @Test
  void isInForceFromItsFirstDayUntilJustBeforeItsLast() {
    for (String in : List.of("2026-03-01T00:00:00Z", "2026-03-31T23:59:59.999Z")) {
      assertThat(MARCH.inForceAt(Instant.parse(in))).isTrue();
      assertThat(MARCH.inForceAt(Instant.parse(in).toEpochMilli())).isTrue();
    }
    for (String out : List.of("2026-02-28T23:59:59.999Z", "2026-04-01T00:00:00Z")) {
      assertThat(MARCH.inForceAt(Instant.parse(out))).isFalse();
      assertThat(MARCH.inForceAt(Instant.parse(out).toEpochMilli())).isFalse();
    }
  }

  @Test
  void standsOnceInABook() {
    RuleBook book = new RuleBook("Somebody", List.of(MARCH));
    assertThat(book.rule("test.march")).contains(MARCH);
    assertThat(book.inForceAt(Instant.parse("2026-05-01T00:00:00Z"))).isEmpty();
    assertThatThrownBy(() -> new RuleBook("Somebody", List.of(MARCH, MARCH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test.march");
  }
}
