package dev.casement.core.domain.delivery;

import dev.casement.core.domain.billing.PriceWord;
import java.util.Optional;

/// What the provider told about a message of ours after it was sent.
///
/// @param externalId the provider's id of the message
/// @param reference what we had sent along with it (our message id), where the provider returns it
/// @param price what it said about the price
public record DeliveryReceipt(
    String externalId, Optional<String> reference, DeliveryStep step, Optional<PriceWord> price) {

  /// A receipt that says nothing about the price.
  public DeliveryReceipt(String externalId, Optional<String> reference, DeliveryStep step) {
    this(externalId, reference, step, Optional.empty());
  }
}
