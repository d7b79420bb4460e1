package dev.casement.testkit.policy;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.Openers;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A policy of a window and nothing else, made as right or wrong as a test wants it.
record SmallPolicy(Openers openers, List<Rule> known, List<Remedy> remedies)
    implements ChannelPolicy {

  static final Rule WINDOW = Rule.always("small.window", "A day.", "this test");

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    MessagingWindow window = window(facts.evidence(), facts.now());
    Question question = new Question(new ChannelId("small"), proposal, facts, window);
    return window.isOpen()
        ? question.allowed(AllowReason.WINDOW_OPEN, WINDOW, Manner.Plain.ANSWER, window.closesAt())
        : question.blocked(
            Objections.of(BlockReason.WINDOW_CLOSED, WINDOW), remedies, Optional.empty());
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    return openers.window(evidence, now);
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return openers.effect(activity, at).isPresent() ? Effect.OPENS : Effect.NOTHING;
  }

  @Override
  public RuleBook rules() {
    return new RuleBook("this test", known);
  }
}
