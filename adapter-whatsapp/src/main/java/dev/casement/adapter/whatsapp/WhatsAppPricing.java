package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.Pricing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a WhatsApp message costs, by the model of its day (meta-rules section 4). What is free is
/// known from the rules; an amount needs a rate card, and without one the price is unknown, which
/// is never zero.
final class WhatsAppPricing implements Pricing {

  /// The reach of one billing conversation upon another: a chain of them begins anew within it.
  private static final Duration CHAIN = Duration.ofDays(8);

  @Override
  public PricingModel model(Instant moment, ZoneId zone) {
    return BillingRules.model(LocalDate.ofInstant(moment, zone));
  }

  @Override
  public long freeByMonth(Instant moment, ZoneId zone) {
    return BillingRules.freeByMonth(LocalDate.ofInstant(moment, zone));
  }

  @Override
  public Quote quote(SendProposal proposal, PolicyFacts facts) {
    TemplateCategory category = categoryOf(proposal.intent());
    boolean reaction = proposal.content().filter(Content.Reaction.class::isInstance).isPresent();
    BillingFacts billing = facts.billing();
    LocalDate day = LocalDate.ofInstant(facts.now(), billing.zone());
    Tariff tariff = Tariff.of(billing, day, facts.recipient().flatMap(Countries::of));
    return why(category, reaction, facts, day)
        .map(because -> tariff.free(tariff.priced(category), because))
        .orElseGet(() -> tariff.quoted(category, facts.now()));
  }

  /// Whether a template of this category surely costs nothing now.
  static boolean isFree(TemplateCategory category, PolicyFacts facts) {
    LocalDate day = LocalDate.ofInstant(facts.now(), facts.billing().zone());
    return why(category, false, facts, day).isPresent();
  }

  /// Why it costs nothing; empty where it does cost something.
  private static Optional<String> why(
      TemplateCategory category, boolean reaction, PolicyFacts facts, LocalDate day) {
    if (reaction) {
      return Optional.of("reaction");
    }
    PricingModel model = BillingRules.model(day);
    BillingThread thread = facts.billing().thread();
    Instant now = facts.now();
    if (model != PricingModel.NOTIFICATION && thread.isFreeEntryAt(now)) {
      return Optional.of("free_entry_point");
    }
    String priced = BillingRules.priced(category, model);
    boolean service = category == TemplateCategory.SERVICE;
    return switch (model) {
      case NOTIFICATION -> service ? Optional.of("service_message") : Optional.empty();
      case CONVERSATION, CONVERSATION_CATEGORY -> {
        boolean open = service ? thread.isAnyOpen(now) : isOpen(thread, category, priced, now);
        yield open
            ? Optional.of(Quote.OPEN_CONVERSATION)
            : whyMonthly(service || isStartFree(day), facts.billing(), day);
      }
      case PER_MESSAGE -> {
        boolean utility =
            category == TemplateCategory.UTILITY
                && BillingRules.isUtilityFree(day)
                && WhatsAppRules.OPENERS.window(facts.evidence(), now).isOpen();
        yield utility
            ? Optional.of("utility_in_window")
            : whyMonthly(service, facts.billing(), day);
      }
    };
  }

  /// Whoever asks about a made-up situation may name the category by its later name.
  private static boolean isOpen(
      BillingThread thread, TemplateCategory category, String priced, Instant now) {
    return thread.isOpen(priced, now)
        || thread.isOpen(category.name().toLowerCase(Locale.ROOT), now);
  }

  /// Until April 2023 the free conversations of a month were free whoever began them.
  private static boolean isStartFree(LocalDate day) {
    return day.isBefore(BillingRules.FREE_STARTS_END);
  }

  private static Optional<String> whyMonthly(boolean counts, BillingFacts billing, LocalDate day) {
    if (!counts) {
      return Optional.empty();
    }
    if (BillingRules.isServiceFree(day)) {
      return Optional.of("service_message");
    }
    long free = BillingRules.freeByMonth(day);
    return billing.monthService().filter(used -> used < free).map(_ -> "free_tier");
  }

  private static TemplateCategory categoryOf(Intent intent) {
    return switch (intent) {
      case Intent.FreeForm _, Intent.Tagged _ -> TemplateCategory.SERVICE;
      case Intent.ByTemplate template -> template.category();
      case Intent.Direct direct -> direct.category();
    };
  }

  @Override
  public Optional<String> insteadOf(String category, LocalDate day) {
    String onCard = BillingRules.onCard(category);
    if (!onCard.equals(BillingRules.SERVICE) && !onCard.equals(BillingRules.USER_INITIATED)) {
      return Optional.empty();
    }
    PricingModel model = BillingRules.model(day);
    return Optional.of(
        model == PricingModel.NOTIFICATION
            ? Tariff.NOTIFICATION
            : BillingRules.priced(TemplateCategory.UTILITY, model));
  }

  @Override
  public Duration looksBack(LedgerEntry entry) {
    return switch (WhatsAppBooks.modelOf(entry)) {
      case CONVERSATION, CONVERSATION_CATEGORY -> CHAIN;
      case NOTIFICATION, PER_MESSAGE -> Duration.ZERO;
    };
  }

  @Override
  public Books book(List<LedgerEntry> entries, WindowEvidence evidence, BillingFacts known) {
    return new WhatsAppBooks(entries, evidence, known).book();
  }
}
