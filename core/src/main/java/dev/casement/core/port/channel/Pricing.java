package dev.casement.core.port.channel;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What messages cost on a channel, by the rules of their day. Pure, like a policy, and as fast.
public interface Pricing {

  /// How the provider charges on the day that this moment falls on in an account's time zone.
  PricingModel model(Instant moment, ZoneId zone);

  /// How many service messages, or conversations, a month has free under the rules of that day;
  /// zero where that is not how they are free.
  long freeByMonth(Instant moment, ZoneId zone);

  /// The price of sending this now, as far as the provider's model and the facts tell it.
  Quote quote(SendProposal proposal, PolicyFacts facts);

  /// The category, as a rate card names it, of the template that would have had to go in place of a
  /// message of this one, had the window been closed; empty where it was a template.
  Optional<String> insteadOf(String category, LocalDate day);

  /// How far back other messages to the same customer have a say in what this one costs; zero where
  /// each is priced for itself.
  Duration looksBack(LedgerEntry entry);

  /// Books entries of one conversation by what is known of them, and says how billing stands with
  /// the customer then. The order of the entries does not matter.
  ///
  /// @param entries the entry that something became known about, and those within [#looksBack]
  /// @param evidence tells whether an advertisement brought the customer
  Books book(List<LedgerEntry> entries, WindowEvidence evidence, BillingFacts known);

  /// Booked entries, and what follows from them.
  record Books(List<LedgerEntry> entries, BillingThread thread) {
    public Books {
      entries = List.copyOf(entries);
    }
  }
}
