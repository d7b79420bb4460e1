package dev.casement.core.domain.policy;

import dev.casement.core.domain.billing.Quote;
import java.util.List;
import java.util.Optional;

/// A decision with what a person needs to act on it.
///
/// @param message the sentence for the agent, in the reader's language
/// @param remedies those of the decision, filled in, and without those that turned out to lead
///   nowhere
/// @param instead the kind of message, as the API names it, that could be sent in place of one that
///   the channel lacks
/// @param cost what it would cost; empty where the channel's messages have no price
public record Explanation(
    Decision decision,
    String message,
    List<Remedy> remedies,
    Optional<String> instead,
    Optional<Quote> cost) {

  public Explanation {
    remedies = List.copyOf(remedies);
  }
}
