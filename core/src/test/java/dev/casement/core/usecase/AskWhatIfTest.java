package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AskWhatIfTest {

  private static final Instant NOW = World.START;

  private final AskWhatIf whatIf = new AskWhatIf(new Channels(List.of(new ScriptedChannel())));

  @Test
  void aMessageAnHourAgoKeepsTheWindowOpen() {
    assertThat(decided(WhatIf.EntryPoint.DIRECT, Optional.empty()).window().isOpen()).isTrue();
  }

  @Test
  void aCommentAnHourAgoOpensNothing() {
    AskWhatIf.Answer.Decided answer =
        (AskWhatIf.Answer.Decided) whatIf.ask(heard(WhatIf.EntryPoint.COMMENT, Optional.empty()));

    assertThat(answer.decision().window().isOpen()).isFalse();
    assertThat(answer.facts().commentedAt()).contains(NOW.minus(Duration.ofHours(1)));
  }

  @Test
  void whoAnsweredAfterACommentHasOpenedTheWindow() {
    assertThat(
            decided(WhatIf.EntryPoint.COMMENT, Optional.of(NOW.minus(Duration.ofHours(2))))
                .window()
                .isOpen())
        .isTrue();
  }

  @Test
  void namesWhatCannotBe() {
    WhatIf question = heard(WhatIf.EntryPoint.DIRECT, Optional.of(NOW.plusMillis(1)));

    assertThat(((AskWhatIf.Answer.Invalid) whatIf.ask(question)).faults())
        .extracting(FieldFault::field)
        .containsExactly("commented_at");
  }

  private Decision decided(WhatIf.EntryPoint entryPoint, Optional<Instant> commentedAt) {
    return ((AskWhatIf.Answer.Decided) whatIf.ask(heard(entryPoint, commentedAt))).decision();
  }

  private static WhatIf heard(WhatIf.EntryPoint entryPoint, Optional<Instant> commentedAt) {
    return new WhatIf(
        ScriptedChannel.ID,
        Intent.FreeForm.ANY,
        NOW,
        Optional.of(NOW.minus(Duration.ofHours(1))),
        entryPoint,
        commentedAt,
        false,
        0,
        Author.Kind.HUMAN,
        Set.of(),
        ConsentState.NONE,
        false,
        Optional.empty(),
        Optional.empty(),
        BillingFacts.NONE);
  }
}
