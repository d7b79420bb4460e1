package dev.casement.core.port.channel;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import java.time.Instant;

/// A channel's rules: whether a message may go, and why.
///
/// Pure: the same arguments give equal answers, at any time, on any thread, in any time zone. It
/// reads no clock and no store and does no I/O; it never throws for facts that can occur. A
/// decision costs at most about a microsecond and allocates nothing beyond its result, so that it
/// can be asked for every row of a list and of a campaign.
public interface ChannelPolicy {

  /// Whether this may go, under the rules in force at `facts.now()`.
  Decision decide(SendProposal proposal, PolicyFacts facts);

  /// The messaging window at this moment, under the rules in force then.
  MessagingWindow window(WindowEvidence evidence, Instant now);

  /// What an activity does to the window, under the rules in force when it happened.
  Effect effectOf(Activity activity, Instant at);

  /// Every rule this policy knows, past and announced ones too.
  RuleBook rules();

  /// What an activity does to the messaging window.
  enum Effect {
    /// It opens the window.
    OPENS,
    /// It may open it; only the provider knows.
    MAY_OPEN,
    /// It does not.
    NOTHING
  }
}
