package dev.casement.core.port.channel;

import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Content;
import java.time.Instant;
import java.util.Optional;

/// One old message.
///
/// @param state how far it got, where the company wrote it; empty where the customer did
public record PastMessage(
    String externalId,
    Content content,
    Instant at,
    Optional<DeliveryState> state,
    Optional<String> replyTo) {}
