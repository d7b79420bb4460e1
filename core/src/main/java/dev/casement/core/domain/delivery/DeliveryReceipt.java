package dev.casement.core.domain.delivery;

import java.util.Optional;

/// What the provider told about a message of ours after it was sent.
///
/// @param externalId the provider's id of the message
/// @param reference what we had sent along with it (our message id), where the provider returns it
public record DeliveryReceipt(String externalId, Optional<String> reference, DeliveryStep step) {}
