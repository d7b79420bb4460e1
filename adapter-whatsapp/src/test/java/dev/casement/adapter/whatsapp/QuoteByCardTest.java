package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices by a rate card: market, tier, date and the thousand free ones of a month.
final class QuoteByCardTest {

  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
  private static final Instant NOVEMBER = Instant.parse("2026-11-10T12:00:00Z");
  private static final CustomerAddress BRAZIL = CustomerAddress.phone("5548912345678");
  private static final RateCard CARD =
      new RateCard(
          "test",
          false,
          List.of(
              rate("2026-01-01", "Brazil", Set.of("BR"), "utility", 0, "0.0080"),
              rate("2026-01-01", "Brazil", Set.of("BR"), "utility", 100_000, "0.0060"),
              rate("2026-01-01", "Brazil", Set.of("BR"), "utility", 1_000_000, "0.0050"),
              rate("2026-01-01", "Brazil", Set.of("BR"), "service", 0, "0.0080"),
              rate("2027-01-01", "Brazil", Set.of("BR"), "utility", 0, "0.0090"),
              rate("2026-01-01", "North America", Set.of("US", "CA"), "utility", 0, "0.0040"),
              rate("2026-01-01", "Rest of Europe", Set.of("RU"), "utility", 0, "0.0300"),
              rate("2026-01-01", "Rest of Asia", Set.of("KZ"), "utility", 0, "0.0200"),
              rate("2026-01-01", "Other", Set.of(), "utility", 0, "0.0100")));

  private static Rate rate(
      String from, String market, Set<String> countries, String category, long tier, String much) {
    return new Rate(
        LocalDate.parse(from), "EUR", market, countries, category, tier, new BigDecimal(much));
  }

  private static BillingFacts billing(long service, long charged) {
    return new BillingFacts(
        SAO_PAULO,
        BillingThread.NONE,
        Optional.of(service),
        Optional.of(CARD),
        Optional.empty(),
        Map.of(new BillingFacts.Charged("Brazil", "utility"), charged),
        Budget.Standing.NONE);
  }

  private static Quote utility(CustomerAddress to, Instant at, long charged) {
    return new WhatsAppPricing()
        .quote(
            SendProposal.of(
                Intent.ByTemplate.approved(TemplateCategory.UTILITY), Author.Kind.HUMAN),
            PolicyFacts.at(at).recipient(to).billing(billing(0, charged)).done());
  }

  private static Quote answer(Instant at, long service) {
    return new WhatsAppPricing()
        .quote(
            SendProposal.FREE_FORM,
            PolicyFacts.at(at)
                .evidence(WindowEvidence.of(Activity.MESSAGE, at))
                .recipient(BRAZIL)
                .billing(billing(service, 0))
                .done());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "phone, 5548912345678, Brazil,         0.0080",
    "phone, 12125550100,   North America,  0.0040",
    "phone, 14165550100,   North America,  0.0040",
    "phone, 79161234567,   Rest of Europe, 0.0300",
    "phone, 77011234567,   Rest of Asia,   0.0200",
    "phone, 491700000000,  Other,          0.0100",
    "id,    BR.77,         Brazil,         0.0080",
    "id,    DE.77,         Other,          0.0100",
  })
  void findsTheMarketByPhoneOrId(String kind, String address, String market, String amount) {
    CustomerAddress to =
        kind.equals("id") ? CustomerAddress.userId(address) : CustomerAddress.phone(address);
    Quote quote = utility(to, NOVEMBER, 0);
    assertThat(quote.market().name()).contains(market);
    assertThat(quote.amount()).contains(new BigDecimal(amount));
    assertThat(quote.currency()).contains("EUR");
  }

  @ParameterizedTest(name = "after {0}")
  @CsvSource({"0, 0.0080", "99999, 0.0080", "100000, 0.0060", "999999, 0.0060", "1000000, 0.0050"})
  void goesByWhatWasChargedBeforeInTheMonth(long charged, String amount) {
    assertThat(utility(BRAZIL, NOVEMBER, charged).amount()).contains(new BigDecimal(amount));
  }

  @Test
  void saysWhenAnotherPriceMayCount() {
    Instant lastDay = Instant.parse("2026-12-31T12:00:00Z");
    assertThat(utility(BRAZIL, lastDay, 0).mayChangeAt())
        .contains(Instant.parse("2027-01-01T03:00:00Z"));
    assertThat(utility(BRAZIL, NOVEMBER, 0).mayChangeAt()).isEmpty();
    // The rules change as well, at midnight where the account is.
    assertThat(utility(BRAZIL, Instant.parse("2026-09-30T12:00:00Z"), 0).mayChangeAt())
        .contains(Instant.parse("2026-10-01T03:00:00Z"));
  }

  @Test
  void chargesTheThousandAndFirstAnswerOfAMonth() {
    assertThat(answer(NOVEMBER, 999).freeBecause()).contains("free_tier");
    assertThat(answer(NOVEMBER, 1_000).amount()).contains(new BigDecimal("0.0080"));
  }

  @Test
  void beginsToChargeAnswersAtMidnightWhereTheAccountIs() {
    assertThat(answer(Instant.parse("2026-10-01T02:59:59Z"), 5_000).freeBecause())
        .contains("service_message");
    assertThat(answer(Instant.parse("2026-10-01T03:00:00Z"), 5_000).amount())
        .contains(new BigDecimal("0.0080"));
  }
}
