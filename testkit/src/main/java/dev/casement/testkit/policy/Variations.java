package dev.casement.testkit.policy;

import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.PolicyFacts;
import java.time.Instant;

/// Situations that differ in one thing from another.
final class Variations {

  private Variations() {}

  static PolicyFacts at(PolicyFacts facts, Instant now) {
    return copy(facts, now, facts.evidence());
  }

  static PolicyFacts with(PolicyFacts facts, WindowEvidence evidence) {
    return copy(facts, facts.now(), evidence);
  }

  private static PolicyFacts copy(PolicyFacts facts, Instant now, WindowEvidence evidence) {
    return new PolicyFacts(
        now,
        evidence,
        facts.recipient(),
        facts.capabilities(),
        facts.consent(),
        facts.marketingNeedsOptIn(),
        facts.issueOpen(),
        facts.issueTemplateSent(),
        facts.commentedAt(),
        facts.commentedLive(),
        facts.privateReplySent(),
        facts.sentSinceClosed(),
        facts.forbidden(),
        facts.ownedByOther(),
        facts.marketingHeldUntil(),
        facts.messagingLimitReached(),
        facts.budgetSpent(),
        facts.mayPay(),
        facts.billing());
  }
}
