package dev.casement.adapter.whatsapp;

import static dev.casement.core.domain.policy.AllowReason.WINDOW_OPEN;
import static dev.casement.core.domain.policy.BlockReason.BUDGET;
import static dev.casement.core.domain.policy.BlockReason.WINDOW_CLOSED;
import static dev.casement.testkit.policy.DecisionAssert.assertThat;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.domain.policy.SendProposal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A budget counts for answers, too, since they cost something.
final class SpendingTest {

  private static final String SEPTEMBER = "2026-09-30T23:59:59.999Z";
  private static final String OCTOBER = "2026-10-01T00:00:00Z";
  private static final long FREE = 1000;

  private final WhatsAppPolicy policy = new WhatsAppPolicy();

  private Decision answer(PolicyFactsDraft facts, Content content) {
    return policy.decide(
        SendProposal.of(Intent.FreeForm.ANY, Author.Kind.HUMAN, content), facts.done());
  }

  private Decision answer(PolicyFactsDraft facts) {
    return answer(facts, Content.Text.of("Until ten."));
  }

  private static PolicyFactsDraft at(String moment, long service, Budget.Standing standing) {
    Instant now = Instant.parse(moment);
    return PolicyFacts.at(now)
        .evidence(WindowEvidence.of(Activity.MESSAGE, now.minusSeconds(60)))
        .budgetSpent(standing == Budget.Standing.REFUSING)
        .billing(
            new BillingFacts(
                ZoneOffset.UTC,
                BillingThread.NONE,
                Optional.of(service),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                standing));
  }

  @Test
  void refusesAnAnswerOnlyWhereItCosts() {
    assertThat(answer(at(SEPTEMBER, FREE, Budget.Standing.REFUSING))).isAllowed(WINDOW_OPEN);
    assertThat(answer(at(OCTOBER, FREE - 1, Budget.Standing.REFUSING))).isAllowed(WINDOW_OPEN);
    assertThat(answer(at(OCTOBER, FREE, Budget.Standing.REFUSING)))
        .isBlocked(BUDGET)
        .by("whatsapp.budget");
    assertThat(
            answer(
                at(OCTOBER, FREE, Budget.Standing.REFUSING),
                new Content.Reaction(new MessageId("m"), Optional.of("👍"))))
        .isAllowed(WINDOW_OPEN);
  }

  @Test
  void namesTheClosedWindowFirst() {
    PolicyFactsDraft later =
        at(OCTOBER, FREE, Budget.Standing.REFUSING)
            .evidence(
                WindowEvidence.of(
                    Activity.MESSAGE, Instant.parse(OCTOBER).minus(Duration.ofDays(2))));
    assertThat(answer(later)).isBlocked(WINDOW_CLOSED, BUDGET);
  }

  @Test
  void warnsOfWhatTheBudgetComesTo() {
    assertThat(answer(at(OCTOBER, FREE, Budget.Standing.WARNING)))
        .warnsOf(Decision.Warning.BUDGET_LOW);
    assertThat(answer(at(OCTOBER, FREE, Budget.Standing.SPENT)))
        .warnsOf(Decision.Warning.BUDGET_SPENT);
    assertThat(answer(at(OCTOBER, FREE - 1, Budget.Standing.SPENT))).warnsOf();
    assertThat(answer(at(OCTOBER, FREE, Budget.Standing.WITHIN))).warnsOf();
  }
}
