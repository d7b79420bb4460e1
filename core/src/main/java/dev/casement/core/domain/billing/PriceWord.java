package dev.casement.core.domain.billing;

import java.time.Instant;
import java.util.Optional;

/// What the provider said about the price of one message, with one of its statuses.
///
/// @param model the provider's word for how it charges
/// @param billable whether it charges, where it says so
/// @param type why, in the provider's word: `regular`, `free_customer_service` …
/// @param category the provider's word for the category it charges
/// @param conversation the billing conversation that the message belongs to
public record PriceWord(
    Optional<String> model,
    Optional<Boolean> billable,
    Optional<String> type,
    Optional<String> category,
    Optional<OfConversation> conversation) {

  /// Whether it says anything about the price, and not only about the conversation.
  public boolean isPrice() {
    return category.isPresent() || type.isPresent() || billable.isPresent();
  }

  /// What the provider said about a billing conversation.
  ///
  /// @param origin its category
  /// @param expiresAt its end, which only the first status of a message tells
  public record OfConversation(String id, Optional<String> origin, Optional<Instant> expiresAt) {}
}
