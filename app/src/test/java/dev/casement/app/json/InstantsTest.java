package dev.casement.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// Instants are read as the JDK reads them.
final class InstantsTest {

  @Property
  void readsWhatTheJdkWrites(@ForAll @LongRange(min = 0, max = 253_402_300_799_999L) long millis) {
    Instant at = Instant.ofEpochMilli(millis);

    assertThat(Instants.parse(at.toString())).isEqualTo(at);
  }

  @Test
  void readsWhateverElseTheJdkDoes() {
    for (String text :
        new String[] {
          "2026-11-20T10:00:00.123456Z",
          "2026-11-20T10:00:00+02:00",
          "2016-12-31T23:59:60Z",
          "-0001-01-01T00:00:00Z",
          "2026-11-20T24:00:00Z"
        }) {
      assertThat(Instants.parse(text)).as(text).isEqualTo(Instant.parse(text));
    }
  }

  @Test
  void refusesWhatIsNone() {
    for (String text :
        new String[] {
          "",
          "yesterday",
          "2026-11-20",
          "2026-13-20T10:00:00Z",
          "2026-02-30T10:00:00Z",
          "2026-11-20T10:60:00Z",
          "2026-11-20 10:00:00Z",
          "2026-11-20T10:00:00.12xZ",
          "2026-11-20T10:00:00X"
        }) {
      assertThatThrownBy(() -> Instants.parse(text)).as(text).isInstanceOf(DateTimeException.class);
    }
  }
}
