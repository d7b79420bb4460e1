package dev.casement.core.domain.billing;

import java.time.Instant;
import java.util.Optional;

/// A conversation as the provider bills it (R18 to R20): what is said within it costs nothing more.
/// It is no messaging window and permits nothing.
///
/// @param category the provider's word
/// @param openedAt when its first message was delivered
/// @param externalId the provider's id of it, where it told one
public record BillingConversation(
    String category, Instant openedAt, Instant closesAt, Optional<String> externalId) {

  public boolean isOpenAt(Instant moment) {
    return !moment.isBefore(openedAt) && moment.isBefore(closesAt);
  }
}
