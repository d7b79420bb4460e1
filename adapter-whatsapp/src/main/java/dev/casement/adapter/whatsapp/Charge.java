package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PriceWord;
import dev.casement.core.domain.billing.Quote;
import java.util.Optional;

/// What one message that arrived costs by the provider's word, and by the quote where the provider
/// said nothing. The thousand free ones of a month are never counted here: the provider says which
/// they are (meta-rules section 4.4).
final class Charge {

  private static final String FREE_ENTRY = "free_entry_point";
  private static final String EXEMPT = "paid_exempt";

  private final LedgerEntry entry;
  private final Tariff tariff;
  private final Optional<PriceWord> word;

  Charge(LedgerEntry entry, Tariff tariff) {
    this.entry = entry;
    this.tariff = tariff;
    this.word = entry.said().map(LedgerEntry.Said::word);
  }

  /// The category that is charged: the provider's, else the one that was quoted.
  String category() {
    return word.flatMap(PriceWord::category).orElse(entry.quote().category());
  }

  /// Whether the provider says that an advertisement made it free.
  boolean isFreeEntry() {
    return word.flatMap(PriceWord::type).filter(FREE_ENTRY::equals).isPresent()
        || category().equals(FreeEntries.CATEGORY)
        || entry
            .belongs()
            .flatMap(said -> said.word().origin())
            .filter(FreeEntries.CATEGORY::equals)
            .isPresent();
  }

  /// The price within a conversation that another message opened.
  Quote within() {
    return tariff.free(category(), isFreeEntry() ? FREE_ENTRY : Quote.OPEN_CONVERSATION);
  }

  Quote cost() {
    if (isFreeEntry()) {
      return tariff.free(category(), FREE_ENTRY);
    }
    return word.map(this::told).orElseGet(this::untold);
  }

  private Quote told(PriceWord said) {
    String type = said.type().orElse("");
    if (type.equals(EXEMPT)) {
      return tariff.free(category(), "exempt");
    }
    if (type.startsWith("free_")) {
      return tariff.free(category(), why(type));
    }
    boolean unbilled = said.billable().filter(billable -> !billable).isPresent();
    return unbilled && type.isEmpty()
        ? tariff.free(category(), unbilled())
        : tariff.charged(category());
  }

  private String why(String type) {
    return switch (type) {
      case "free_customer_service", "free_group_customer_service" -> unbilled();
      default -> type;
    };
  }

  private String unbilled() {
    return switch (BillingRules.onCard(category())) {
      case "utility" -> "utility_in_window";
      case BillingRules.SERVICE, BillingRules.USER_INITIATED ->
          BillingRules.isServiceFree(entry.day()) ? "service_message" : "free_tier";
      default -> BillingRules.freeByMonth(entry.day()) > 0 ? "free_tier" : "not_billable";
    };
  }

  /// The quote stands, but for the prices, which are those of the day of arrival.
  private Quote untold() {
    return entry
        .quote()
        .freeBecause()
        .map(because -> tariff.free(category(), because))
        .orElseGet(() -> tariff.charged(category()));
  }
}
