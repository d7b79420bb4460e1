package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class IdsTest {

  @Property(tries = 200)
  void riseWhateverTheClockDoes(
      @ForAll @Size(min = 2, max = 50)
          List<@LongRange(min = 0, max = 4_000_000_000_000L) Long> times) {
    AtomicLong millis = new AtomicLong();
    Ids ids = new Ids(() -> Instant.ofEpochMilli(millis.get()), 5);
    List<String> made = new ArrayList<>();
    for (long time : times) {
      millis.set(time);
      made.add(ids.next());
    }

    assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.length() == 13);
  }

  @Test
  void twoNodesNeverMakeTheSame() {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    Ids one = new Ids(() -> now, 0);
    Ids other = new Ids(() -> now, 63);
    HashSet<String> made = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(made.add(one.next())).isTrue();
      assertThat(made.add(other.next())).isTrue();
    }
  }

  @Test
  void refusesANodeOutOfRange() {
    assertThatThrownBy(() -> new Ids(() -> Instant.EPOCH, 64)).hasMessageContaining("0 to 63");
  }
}
