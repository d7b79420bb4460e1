package dev.casement.app.sandbox.opinions;

import dev.casement.core.domain.message.Author;
import java.time.Duration;

/// One thing that happens in a [History].
sealed interface Step {

  /// Time passes.
  record Passes(Duration time) implements Step {}

  /// Time passes until just before, at, or just after something ends or begins. Nothing happens
  /// where that has passed.
  record PassesTo(Edge edge, int milliseconds) implements Step {}

  /// The customer does one of the things that customers do on this channel.
  record Does(int deed) implements Step {}

  /// The provider's reviewers decide on a template.
  record Reviews(String event) implements Step {}

  /// The company wishes to send one of the things that can be sent on this channel.
  record Sends(int wish, Author.Kind author) implements Step {}

  /// A moment at which an answer may change.
  enum Edge {
    DAY_AFTER_CUSTOMER,
    WEEK_AFTER_CUSTOMER,
    WEEK_AFTER_COMMENT,
    NEXT_DATE_OF_A_RULE
  }
}
