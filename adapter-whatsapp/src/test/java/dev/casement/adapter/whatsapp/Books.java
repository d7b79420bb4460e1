package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.Pricing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A small rate card and the books of one customer, for tests.
final class Books {

  static final LocalDate EARLY = LocalDate.of(2022, 1, 1);
  static final RateCard CARD =
      new RateCard(
          "test",
          true,
          List.of(
              rate("notification", "0.0500"),
              rate("business_initiated", "0.0700"),
              rate("user_initiated", "0.0400"),
              rate("marketing", "0.1000"),
              rate("utility", "0.0300"),
              rate("authentication", "0.0350"),
              rate("service", "0.0200")));

  final WhatsAppPricing pricing = new WhatsAppPricing();
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final WindowEvidence evidence;
  private BillingThread thread = BillingThread.NONE;
  private int count;

  Books(WindowEvidence evidence) {
    this.evidence = evidence;
  }

  static Rate rate(String category, String amount) {
    return new Rate(EARLY, "EUR", "Other", Set.of(), category, 0, new BigDecimal(amount));
  }

  static BillingFacts facts(BillingThread thread, Optional<Long> monthService) {
    return new BillingFacts(
        ZoneOffset.UTC,
        thread,
        monthService,
        Optional.of(CARD),
        Optional.of("EUR"),
        Map.of(),
        Budget.Standing.NONE);
  }

  /// Quotes a message now, lets it arrive at once, and books it without any word of the provider.
  String arrives(Instant at, Optional<TemplateCategory> template, long monthService) {
    return arrives(at, template, monthService, Optional.empty());
  }

  /// @param word what the provider says with the delivery
  String arrives(
      Instant at,
      Optional<TemplateCategory> template,
      long monthService,
      Optional<dev.casement.core.domain.billing.PriceWord> word) {
    BillingFacts known = facts(thread, Optional.of(monthService));
    PolicyFacts facts =
        PolicyFacts.at(at)
            .evidence(evidence)
            .recipient(CustomerAddress.phone("+351910000001"))
            .billing(known)
            .done();
    Intent intent = template.<Intent>map(Intent.ByTemplate::approved).orElse(Intent.FreeForm.ANY);
    LedgerEntry entry =
        new LedgerEntry(
                new MessageId("m%03d".formatted(count++)),
                new CompanyId("hotel"),
                new AccountId("desk"),
                new ChannelId("whatsapp"),
                new ConversationId("c"),
                at,
                ZoneOffset.UTC,
                template.isPresent(),
                pricing.quote(SendProposal.of(intent, Author.Kind.HUMAN), facts),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())
            .after(
                dev.casement.core.domain.delivery.DeliveryStep.to(
                    dev.casement.core.domain.delivery.DeliveryState.DELIVERED, at),
                word);
    List<LedgerEntry> thread = new ArrayList<>();
    if (!pricing.looksBack(entry).isZero()) {
      thread.addAll(entries);
    }
    thread.add(entry);
    Pricing.Books books = pricing.book(thread, evidence, known);
    this.thread = books.thread();
    entries.removeIf(
        old -> books.entries().stream().anyMatch(b -> b.message().equals(old.message())));
    entries.addAll(books.entries());
    return shown(
        books.entries().stream()
            .filter(one -> one.message().equals(entry.message()))
            .findFirst()
            .orElseThrow());
  }

  static String shown(LedgerEntry entry) {
    return entry
        .booked()
        .map(cost ->
            cost.freeBecause()
                .orElseGet(() ->
                    cost.category()
                        + " "
                        + cost.amount().map(BigDecimal::toPlainString).orElse("?")))
        .orElse("-");
  }

  List<LedgerEntry> entries() {
    return entries;
  }

  BillingThread thread() {
    return thread;
  }

  /// A message that has left, of which nothing is known yet.
  static LedgerEntry begun(String id, Instant sentAt, boolean template) {
    return new LedgerEntry(
        new MessageId(id),
        new CompanyId("hotel"),
        new AccountId("desk"),
        new ChannelId("whatsapp"),
        new ConversationId("c"),
        sentAt,
        ZoneOffset.UTC,
        template,
        Quote.unknown(Optional.empty(), template ? "utility" : "service", "no_rate_card"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// What these come to, by message.
  static Map<String, LedgerEntry> booked(List<LedgerEntry> entries) {
    Map<String, LedgerEntry> booked = new TreeMap<>();
    new WhatsAppPricing()
        .book(entries, WindowEvidence.NONE, facts(BillingThread.NONE, Optional.of(1000L)))
        .entries()
        .forEach(entry -> booked.put(entry.message().value(), entry));
    return booked;
  }
}
