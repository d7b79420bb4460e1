package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SealTest {
  @Test
  void opensForTheSameSecretOnly() {
    String closed = Seal.close("Bearer one", "the text");
    assertThat(closed).doesNotContain("text");
    assertThat(Seal.open("Bearer one", closed)).contains("the text");
    assertThat(Seal.open("Bearer two", closed)).isEmpty();
  }

  @Test
  void looksDifferentEachTime() {
    assertThat(Seal.close("a", "b")).isNotEqualTo(Seal.close("a", "b"));
  }
}
