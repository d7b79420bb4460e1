package dev.casement.core.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReopeningTest {

  private static final Optional<Remedy> PERSON =
      Optional.of(new Remedy.HumanAgent(Instant.parse("2026-11-27T10:00:00Z")));

  @Test
  void namesWhatReachesTheCustomerFirst() {
    assertThat(kinds(true, PERSON, true))
        .containsExactly(
            "send_template",
            "human_agent",
            "switch_channel",
            "hold",
            "send_link",
            "wait_for_customer");
  }

  @Test
  void leavesOutWhatIsNotPossible() {
    assertThat(kinds(false, Optional.empty(), false))
        .containsExactly("switch_channel", "send_link", "wait_for_customer");
    assertThat(kinds(false, PERSON, true))
        .containsExactly("human_agent", "switch_channel", "hold", "send_link", "wait_for_customer");
    assertThat(kinds(true, Optional.empty(), false))
        .containsExactly("send_template", "switch_channel", "send_link", "wait_for_customer");
  }

  private static List<String> kinds(boolean template, Optional<Remedy> personal, boolean hold) {
    return Reopening.ways(template, personal, hold).stream().map(Remedy::kind).toList();
  }
}
