package dev.casement.core.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagingLimitTest {

  @ParameterizedTest
  @CsvSource({
    "TIER_50, 50",
    "TIER_250, 250",
    "TIER_2K, 2000",
    "tier_10k, 10000",
    "TIER_100K, 100000",
    "TIER_1M, 1000000",
    "2000, 2000"
  })
  void readsStepsThatNobodyHasHeardOf(String word, long customers) {
    assertThat(MessagingLimit.named(word)).contains(MessagingLimit.of(customers));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIER_UNLIMITED", "unlimited", "-1"})
  void knowsThatThereMayBeNone(String word) {
    assertThat(MessagingLimit.named(word)).contains(MessagingLimit.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TIER_", "TIER_K", "TIER_NOT_SET", "2.5K", "-250", "99999999999"})
  void makesNothingOfOtherWords(String word) {
    assertThat(MessagingLimit.named(word)).isEmpty();
  }
}
