package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.template.TemplateCategory;
import java.util.Optional;

/// What the company's own budget and permissions say of a message that costs money. An answer costs
/// some since Meta charges for service messages; who answers needs no permission to spend, which is
/// about templates (decisions.md D15).
final class Spending {

  private Spending() {}

  static Objections onTemplate(Question question, TemplateCategory category) {
    PolicyFacts facts = question.facts();
    if ((!facts.budgetSpent() && facts.mayPay()) || WhatsAppPricing.isFree(category, facts)) {
      return Objections.NONE;
    }
    return Objections.NONE
        .and(facts.budgetSpent(), BlockReason.BUDGET, WhatsAppRules.BUDGET)
        .and(!facts.mayPay(), BlockReason.NOT_PERMITTED, WhatsAppRules.PERMISSION);
  }

  static Objections onAnswer(Question question) {
    return Objections.NONE.and(
        question.facts().budgetSpent() && !isFreeAnswer(question),
        BlockReason.BUDGET,
        WhatsAppRules.BUDGET);
  }

  /// How the budget stands, where a template of this category costs anything.
  static Optional<Decision.Warning> warning(Question question, TemplateCategory category) {
    return standing(question).filter(_ -> !WhatsAppPricing.isFree(category, question.facts()));
  }

  /// The same for an answer.
  static Optional<Decision.Warning> warning(Question question) {
    return standing(question).filter(_ -> !isFreeAnswer(question));
  }

  private static Optional<Decision.Warning> standing(Question question) {
    return switch (question.facts().billing().budget()) {
      case NONE, WITHIN -> Optional.empty();
      case WARNING -> Optional.of(Decision.Warning.BUDGET_LOW);
      case SPENT, REFUSING -> Optional.of(Decision.Warning.BUDGET_SPENT);
    };
  }

  private static boolean isFreeAnswer(Question question) {
    return question.proposal().content().filter(Content.Reaction.class::isInstance).isPresent()
        || WhatsAppPricing.isFree(TemplateCategory.SERVICE, question.facts());
  }
}
