package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.Pricing;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What a WhatsApp message costs, as far as the dates tell it (meta-rules sections 4.1 and 4.3).
///
/// Meta changes models at midnight in the account's time zone; the facts do not know that zone, so
/// the change is taken at midnight UTC. Amounts need a rate card: without one the price is unknown,
/// which is never zero.
final class WhatsAppPricing implements Pricing {

  private static final Instant CONVERSATIONS = Instant.parse("2022-02-01T00:00:00Z");
  private static final Instant CATEGORIES = Instant.parse("2023-06-01T00:00:00Z");
  private static final Instant FREE_SERVICE = Instant.parse("2024-11-01T00:00:00Z");
  private static final Instant MESSAGES = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant PAID_SERVICE = Instant.parse("2026-10-01T00:00:00Z");

  private static final String NO_RATE_CARD = "no_rate_card";

  @Override
  public Quote quote(SendProposal proposal, PolicyFacts facts) {
    Instant now = facts.now();
    PricingModel model = modelAt(now);
    TemplateCategory category = categoryOf(proposal.intent());
    String name = nameOf(category, model);
    if (proposal.content().filter(Content.Reaction.class::isInstance).isPresent()) {
      return Quote.free(Optional.of(model), name, "reaction");
    }
    if (category == TemplateCategory.SERVICE) {
      return isServiceFree(now)
          ? Quote.free(Optional.of(model), name, "service_message")
          : Quote.unknown(Optional.of(model), name, NO_RATE_CARD);
    }
    MessagingWindow window = WhatsAppRules.OPENERS.window(facts.evidence(), now);
    return isFree(category, window, now)
        ? Quote.free(Optional.of(model), name, "utility_in_window")
        : Quote.unknown(Optional.of(model), name, NO_RATE_CARD);
  }

  /// Whether a template of this category surely costs nothing now.
  static boolean isFree(TemplateCategory category, MessagingWindow window, Instant now) {
    return category == TemplateCategory.UTILITY
        && window.isOpen()
        && WhatsAppRules.FREE_UTILITY.inForceAt(now);
  }

  private static PricingModel modelAt(Instant now) {
    if (now.isBefore(CONVERSATIONS)) {
      return PricingModel.NOTIFICATION;
    }
    if (now.isBefore(CATEGORIES)) {
      return PricingModel.CONVERSATION;
    }
    return now.isBefore(MESSAGES) ? PricingModel.CONVERSATION_CATEGORY : PricingModel.PER_MESSAGE;
  }

  /// Before 2022 only templates were charged; from 2022 until November 2024, and again since
  /// October 2026, a number of service messages is free in each month, and the facts do not count
  /// them.
  private static boolean isServiceFree(Instant now) {
    return now.isBefore(CONVERSATIONS)
        || (!now.isBefore(FREE_SERVICE) && now.isBefore(PAID_SERVICE));
  }

  private static TemplateCategory categoryOf(Intent intent) {
    return switch (intent) {
      case Intent.FreeForm _, Intent.Tagged _ -> TemplateCategory.SERVICE;
      case Intent.ByTemplate template -> template.category();
      case Intent.Direct direct -> direct.category();
    };
  }

  private static String nameOf(TemplateCategory category, PricingModel model) {
    if (model == PricingModel.CONVERSATION) {
      return category == TemplateCategory.SERVICE ? "user_initiated" : "business_initiated";
    }
    return category.name().toLowerCase(Locale.ROOT);
  }
}
