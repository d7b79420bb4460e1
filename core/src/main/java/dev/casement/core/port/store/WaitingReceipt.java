package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import java.time.Instant;

/// A status whose message is not known yet. It waits for seven days.
///
/// @param receivedAt when it came; it expires by this
public record WaitingReceipt(
    String id, AccountId account, DeliveryReceipt receipt, Instant receivedAt) {}
