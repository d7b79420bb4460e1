package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Intent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A question about a situation that need not exist.
///
/// @param lastInboundAt when the customer last wrote; empty where they never did
/// @param entryPoint how that last message came about
/// @param sentSinceClosed free-form messages sent since the window closed
/// @param text what would be said, to be measured against the limits
/// @param billing what the price depends on
public record WhatIf(
    ChannelId channel,
    Intent intent,
    Instant at,
    Optional<Instant> lastInboundAt,
    EntryPoint entryPoint,
    Optional<Instant> commentedAt,
    boolean privateReplySent,
    int sentSinceClosed,
    Author.Kind author,
    Set<Capability> capabilities,
    ConsentState consent,
    boolean issueOpen,
    Optional<String> text,
    Optional<CustomerAddress> recipient,
    BillingFacts billing) {

  public WhatIf {
    capabilities = Set.copyOf(capabilities);
  }

  /// The same question at these prices.
  public WhatIf at(Optional<RateCard> card) {
    return new WhatIf(
        channel,
        intent,
        at,
        lastInboundAt,
        entryPoint,
        commentedAt,
        privateReplySent,
        sentSinceClosed,
        author,
        capabilities,
        consent,
        issueOpen,
        text,
        recipient,
        new BillingFacts(
            billing.zone(),
            billing.thread(),
            billing.monthService(),
            card,
            billing.currency(),
            billing.charged(),
            billing.budget()));
  }

  /// How the customer came.
  public enum EntryPoint {
    DIRECT,
    AD,
    PAGE_BUTTON,
    COMMENT
  }
}
