package dev.casement.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No fuzz test was skipped without a word.
final class EverythingWasFuzzedTest {

  /// Few enough for a slow machine, and far more than the inputs that stand beside the tests.
  private static final int FEWEST = 50;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WhatsAppWebhookFuzzTest",
        "InstagramWebhookFuzzTest",
        "MessengerWebhookFuzzTest",
        "ApiFuzzTest"
      })
  void wasGivenMany(String test) {
    assertThat(Fuzzed.inputs(test)).isGreaterThan(FEWEST);
  }
}
