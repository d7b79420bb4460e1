package dev.casement.app.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GzipTest {
  @Test
  void compressesOnlyForThoseWhoAskForIt() {
    assertThat(Gzip.isAccepted("gzip")).isTrue();
    assertThat(Gzip.isAccepted("br;q=1.0, GZIP;q=0.5")).isTrue();
    assertThat(Gzip.isAccepted("gzip;q=0")).isFalse();
    assertThat(Gzip.isAccepted("br, deflate")).isFalse();
    assertThat(Gzip.isAccepted("")).isFalse();
  }

  @Test
  void compressesOnlyWhatGetsShorter() {
    assertThat(Gzip.isWorthIt(new byte[10_000], "application/problem+json")).isTrue();
    assertThat(Gzip.isWorthIt(new byte[10_000], "image/png")).isFalse();
    assertThat(Gzip.isWorthIt(new byte[100], "application/json")).isFalse();
  }
}
