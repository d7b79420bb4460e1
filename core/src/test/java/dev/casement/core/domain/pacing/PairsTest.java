package dev.casement.core.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.ConversationId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PairsTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final ConversationId ANA = new ConversationId("ana");
  private static final ConversationId BO = new ConversationId("bo");

  private final Pairs pairs = new Pairs(Optional.of(new Pacing.Burst(Duration.ofSeconds(6), 45)));

  @Test
  void oneCustomerGets45AtOnceAndThenOneInSixSeconds() {
    for (int i = 0; i < 45; i++) {
      assertThat(pairs.earliest(ANA, 0)).isZero();
      pairs.take(ANA, 0);
    }
    assertThat(pairs.earliest(ANA, 0)).isEqualTo(6 * SECOND);
    assertThat(pairs.earliest(BO, 0)).isZero();
    pairs.take(ANA, 6 * SECOND);
    assertThat(pairs.earliest(ANA, 6 * SECOND)).isEqualTo(12 * SECOND);
  }

  @Test
  void whatWasBorrowedIsPaidBackInTime() {
    for (int i = 0; i < 45; i++) {
      pairs.take(ANA, 0);
    }
    long paidBack = 45 * 6 * SECOND;
    for (int i = 0; i < 45; i++) {
      assertThat(pairs.earliest(ANA, paidBack)).isEqualTo(paidBack);
      pairs.take(ANA, paidBack);
    }
    assertThat(pairs.earliest(ANA, paidBack)).isGreaterThan(paidBack);
  }

  @Test
  void manyCustomersAreForgottenWhenTheyMayGetAllAgain() {
    for (int i = 0; i < 10_000; i++) {
      ConversationId customer = new ConversationId("customer-" + i);
      pairs.take(customer, i * SECOND);
    }
    assertThat(pairs.earliest(new ConversationId("customer-9999"), 9_999 * SECOND))
        .isEqualTo(9_999 * SECOND);
    assertThat(pairs.known()).isLessThan(5_000);
  }
}
