package dev.casement.core.domain.policy;

import dev.casement.core.domain.conversation.Activity;
import java.time.Duration;
import java.time.Instant;

/// What one kind of activity does to the messaging window: for how long it opens it, how sure that
/// is, and by which rule.
///
/// @param lasts counted from the activity's own timestamp
/// @param judged which moment has to lie within the rule's dates
public record Opener(
    Activity activity, Decision.Certainty certainty, Duration lasts, Rule rule, Judged judged) {

  /// Opens the window surely, if the rule was in force when it happened.
  public static Opener surely(Activity activity, Duration lasts, Rule rule) {
    return new Opener(activity, Decision.Certainty.SURE, lasts, rule, Judged.WHEN_IT_HAPPENED);
  }

  /// May keep the window open, if the rule is in force when somebody asks.
  public static Opener possibly(Activity activity, Duration lasts, Rule rule) {
    return new Opener(activity, Decision.Certainty.POSSIBLE, lasts, rule, Judged.WHEN_ASKED);
  }

  /// Whether an activity of this kind counts, asked now.
  boolean counts(long at, Instant now) {
    return switch (judged) {
      case WHEN_IT_HAPPENED -> rule.inForceAt(at);
      case WHEN_ASKED -> rule.inForceAt(now);
    };
  }

  long end(long at) {
    return at + lasts.toMillis();
  }

  /// Which moment a rule about openings looks at.
  public enum Judged {
    /// What happened before the rule began counts for nothing, ever.
    WHEN_IT_HAPPENED,
    /// The rule is about what holds now, also for what happened before it began.
    WHEN_ASKED
  }
}
