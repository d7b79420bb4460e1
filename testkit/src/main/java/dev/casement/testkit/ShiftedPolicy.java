package dev.casement.testkit;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Duration;
import java.time.Instant;

/// A policy whose clock is wrong, to see whether anybody notices.
record ShiftedPolicy(ChannelPolicy right, Duration by) implements ChannelPolicy {

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    return right.decide(proposal, shifted(facts));
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    return right.window(evidence, now.plus(by));
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return right.effectOf(activity, at);
  }

  @Override
  public RuleBook rules() {
    return right.rules();
  }

  private PolicyFacts shifted(PolicyFacts facts) {
    var draft =
        PolicyFacts.at(facts.now().plus(by))
            .evidence(facts.evidence())
            .capabilities(facts.capabilities())
            .privateReplySent(facts.privateReplySent())
            .sentSinceClosed(facts.sentSinceClosed());
    facts.recipient().ifPresent(draft::recipient);
    facts.commentedAt().ifPresent(draft::commentedAt);
    return draft.done();
  }
}
