package dev.casement.core.domain.billing;

import java.util.List;
import java.util.Optional;

/// How billing stands at a moment, for somebody who might write.
///
/// @param conversations those that are open
/// @param freeEntry where it is not over
/// @param monthFreeLeft how many free service messages, or conversations, the month still has,
///   where that is how they are free
public record BillingStanding(
    PricingModel model,
    List<BillingConversation> conversations,
    Optional<FreeEntry> freeEntry,
    Optional<Long> monthFreeLeft) {

  public BillingStanding {
    conversations = List.copyOf(conversations);
  }
}
