package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Prices by date, as far as they are known.
final class WhatsAppPricingTest {

  private final WhatsAppPricing pricing = new WhatsAppPricing();

  @ParameterizedTest
  @CsvSource({
    "2022-01-31T23:59:59.999Z, NOTIFICATION, service, utility",
    "2022-02-01T00:00:00Z, CONVERSATION, user_initiated, business_initiated",
    "2023-05-31T23:59:59.999Z, CONVERSATION, user_initiated, business_initiated",
    "2023-06-01T00:00:00Z, CONVERSATION_CATEGORY, service, utility",
    "2025-06-30T23:59:59.999Z, CONVERSATION_CATEGORY, service, utility",
    "2025-07-01T00:00:00Z, PER_MESSAGE, service, utility",
    "2026-10-01T00:00:00Z, PER_MESSAGE, service, utility",
  })
  void namesTheModelOfTheDay(String at, PricingModel model, String service, String utility) {
    assertThat(freely(at).model()).contains(model);
    assertThat(freely(at).category()).isEqualTo(service);
    assertThat(template(TemplateCategory.UTILITY, at).category()).isEqualTo(utility);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-01-31T23:59:59.999Z",
        "2024-11-01T00:00:00Z",
        "2025-07-01T00:00:00Z",
        "2026-09-30T23:59:59.999Z"
      })
  void chargesNothingForAnswersWhileTheyAreFree(String at) {
    assertThat(freely(at).amount()).hasValueSatisfying(amount -> assertThat(amount).isZero());
    assertThat(freely(at).freeBecause()).contains("service_message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2022-02-01T00:00:00Z", "2024-10-31T23:59:59.999Z", "2026-10-01T00:00:00Z"})
  void doesNotGuessThePriceOfAnswersThatMayBeCharged(String at) {
    assertThat(freely(at).amount()).isEmpty();
    assertThat(freely(at).unknownBecause()).contains("no_rate_card");
  }

  @Test
  void chargesNothingForUtilityTemplatesInsideTheWindowWhileTheyAreFree() {
    TemplateCategory utility = TemplateCategory.UTILITY;
    assertThat(template(utility, "2025-07-01T00:00:00Z").freeBecause())
        .contains("utility_in_window");
    assertThat(template(utility, "2026-09-30T23:59:59.999Z").amount()).isPresent();
    assertThat(template(utility, "2026-10-01T00:00:00Z").amount()).isEmpty();
    assertThat(template(utility, "2025-06-30T23:59:59.999Z").amount()).isEmpty();
    SendProposal proposal = proposal(utility);
    PolicyFacts closed = PolicyFacts.at(Instant.parse("2026-01-01T00:00:00Z")).done();
    assertThat(pricing.quote(proposal, closed).amount()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TemplateCategory.class,
      names = {"MARKETING", "AUTHENTICATION"})
  void neverCallsOtherTemplatesFree(TemplateCategory category) {
    assertThat(template(category, "2026-01-01T00:00:00Z").amount()).isEmpty();
  }

  @Test
  void chargesNothingForReactions() {
    Content reaction = new Content.Reaction(new MessageId("m1"), Optional.of("👍"));
    SendProposal proposal = SendProposal.of(Intent.FreeForm.ANY, Author.Kind.HUMAN, reaction);
    Quote quote = pricing.quote(proposal, open("2026-11-01T00:00:00Z"));
    assertThat(quote.freeBecause()).contains("reaction");
  }

  private Quote freely(String at) {
    return pricing.quote(SendProposal.FREE_FORM, open(at));
  }

  private Quote template(TemplateCategory category, String at) {
    return pricing.quote(proposal(category), open(at));
  }

  private static SendProposal proposal(TemplateCategory category) {
    return SendProposal.of(Intent.ByTemplate.approved(category), Author.Kind.HUMAN);
  }

  private static PolicyFacts open(String at) {
    Instant now = Instant.parse(at);
    return PolicyFacts.at(now).evidence(WindowEvidence.of(Activity.MESSAGE, now)).done();
  }
}
