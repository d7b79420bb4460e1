package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InterruptionsTest {

  private final Interruptions interruptions = new Interruptions();
  private int looked;

  @Test
  void areLookedForAtFirstAndThenNoMoreWhileNothingHappens() {
    assertThat(looks()).isTrue();
    assertThat(looks()).isFalse();
    interruptions.are(Set.of("a", "b"), Set.of());
    interruptions.are(Set.of("a", "b", "c"), Set.of());
    assertThat(looks()).isFalse();
  }

  @Test
  void areLookedForOnceAfterAnInstanceWent() {
    interruptions.are(Set.of("a", "b"), Set.of());
    assertThat(looks()).isTrue();
    interruptions.are(Set.of("a"), Set.of());
    assertThat(looks()).isTrue();
    interruptions.are(Set.of("a"), Set.of("died-unseen"));
    assertThat(looks()).isTrue();
    interruptions.are(Set.of("a"), Set.of("died-unseen"));
    assertThat(looks()).isFalse();
  }

  @Test
  void areLookedForAfterSomethingWasGivenUp() {
    assertThat(looks()).isTrue();
    interruptions.givenUp();
    assertThat(looks()).isTrue();
    assertThat(looks()).isFalse();
  }

  private boolean looks() {
    int before = looked;
    assertThat(
            interruptions.among(
                () -> {
                  looked++;
                  return List.of();
                },
                Set.of(),
                10))
        .isEmpty();
    return looked > before;
  }
}
