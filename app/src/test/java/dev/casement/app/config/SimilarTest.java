package dev.casement.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SimilarTest {
  private static final List<String> NAMES = List.of("port", "data", "database");

  @Test
  void findsWhatDiffersByALetterOrTwo() {
    assertThat(Similar.to("prt", NAMES)).contains("port");
    assertThat(Similar.to("prot", NAMES)).contains("port");
    assertThat(Similar.to("databasse", NAMES)).contains("database");
  }

  @Test
  void prefersTheNearest() {
    assertThat(Similar.to("dat", NAMES)).contains("data");
  }

  @Test
  void findsNothingWhereNothingIsNear() {
    assertThat(Similar.to("colour", NAMES)).isEmpty();
    assertThat(Similar.hint("colour", NAMES)).isEmpty();
  }
}
