package dev.casement.core.domain.policy;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.conversation.WindowEvidence;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// [PolicyFacts] being gathered. Not thread-safe.
public final class PolicyFactsDraft {

  private final Instant now;
  private WindowEvidence evidence = WindowEvidence.NONE;
  private Optional<CustomerAddress> recipient = Optional.empty();
  private Set<Capability> capabilities = Set.of();
  private ConsentState consent = ConsentState.NONE;
  private boolean marketingNeedsOptIn;
  private boolean issueOpen;
  private boolean issueTemplateSent;
  private Optional<Instant> commentedAt = Optional.empty();
  private boolean commentedLive;
  private boolean privateReplySent;
  private int sentSinceClosed;
  private Set<Forbidden> forbidden = Set.of();
  private boolean ownedByOther;
  private Optional<Instant> marketingHeldUntil = Optional.empty();
  private boolean messagingLimitReached;
  private boolean budgetSpent;
  private boolean mayPay = true;
  private BillingFacts billing = BillingFacts.NONE;

  PolicyFactsDraft(Instant now) {
    this.now = now;
  }

  public PolicyFactsDraft evidence(WindowEvidence value) {
    evidence = value;
    return this;
  }

  public PolicyFactsDraft recipient(CustomerAddress value) {
    recipient = Optional.of(value);
    return this;
  }

  public PolicyFactsDraft capabilities(Set<Capability> value) {
    capabilities = value;
    return this;
  }

  public PolicyFactsDraft consent(ConsentState value) {
    consent = value;
    return this;
  }

  public PolicyFactsDraft marketingNeedsOptIn(boolean value) {
    marketingNeedsOptIn = value;
    return this;
  }

  public PolicyFactsDraft issueOpen(boolean value) {
    issueOpen = value;
    return this;
  }

  public PolicyFactsDraft issueTemplateSent(boolean value) {
    issueTemplateSent = value;
    return this;
  }

  public PolicyFactsDraft commentedAt(Instant value) {
    commentedAt = Optional.of(value);
    return this;
  }

  public PolicyFactsDraft commentedLive(boolean value) {
    commentedLive = value;
    return this;
  }

  public PolicyFactsDraft privateReplySent(boolean value) {
    privateReplySent = value;
    return this;
  }

  public PolicyFactsDraft sentSinceClosed(int value) {
    sentSinceClosed = value;
    return this;
  }

  public PolicyFactsDraft forbidden(Set<Forbidden> value) {
    forbidden = value;
    return this;
  }

  /// Nothing may go, or nothing is forbidden.
  public PolicyFactsDraft accountRestricted(boolean value) {
    return forbidden(value ? Set.of(Forbidden.ALL) : Set.of());
  }

  public PolicyFactsDraft ownedByOther(boolean value) {
    ownedByOther = value;
    return this;
  }

  public PolicyFactsDraft marketingHeldUntil(Instant value) {
    marketingHeldUntil = Optional.of(value);
    return this;
  }

  public PolicyFactsDraft messagingLimitReached(boolean value) {
    messagingLimitReached = value;
    return this;
  }

  public PolicyFactsDraft budgetSpent(boolean value) {
    budgetSpent = value;
    return this;
  }

  public PolicyFactsDraft mayPay(boolean value) {
    mayPay = value;
    return this;
  }

  public PolicyFactsDraft billing(BillingFacts value) {
    billing = value;
    return this;
  }

  public PolicyFacts done() {
    return new PolicyFacts(
        now,
        evidence,
        recipient,
        capabilities,
        consent,
        marketingNeedsOptIn,
        issueOpen,
        issueTemplateSent,
        commentedAt,
        commentedLive,
        privateReplySent,
        sentSinceClosed,
        forbidden,
        ownedByOther,
        marketingHeldUntil,
        messagingLimitReached,
        budgetSpent,
        mayPay,
        billing);
  }
}
