package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.Pricing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Prices by message that nobody knows: what arrived is booked as it was quoted.
final class UnknownPrices implements Pricing {

  @Override
  public PricingModel model(Instant moment, ZoneId zone) {
    return PricingModel.PER_MESSAGE;
  }

  @Override
  public long freeByMonth(Instant moment, ZoneId zone) {
    return 0;
  }

  @Override
  public Quote quote(SendProposal proposal, PolicyFacts facts) {
    return Quote.unknown(Optional.empty(), proposal.intent().kind(), "no_rate_card");
  }

  @Override
  public Duration looksBack(LedgerEntry entry) {
    return Duration.ZERO;
  }

  @Override
  public Books book(List<LedgerEntry> entries, WindowEvidence evidence, BillingFacts known) {
    return new Books(
        entries.stream()
            .map(entry -> entry.isDelivered() ? entry.booked(Optional.of(entry.quote())) : entry)
            .toList(),
        known.thread());
  }

  @Override
  public Optional<String> insteadOf(String category, LocalDate day) {
    return Optional.empty();
  }
}
