package dev.casement.testkit;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A made-up history of one thread, for [TwoOpinions].
///
/// @param granted what the provider granted the account
public record History(Instant start, Set<Capability> granted, List<Step> steps) {

  public History {
    granted = Set.copyOf(granted);
    steps = List.copyOf(steps);
  }

  /// One step of it. Time never goes back: a step to a moment that is over changes nothing.
  public sealed interface Step {}

  /// Time passes.
  public record Pass(Duration time) implements Step {}

  /// Time passes until so long after the customer last did anything.
  public record Approach(Duration afterLastAct, Duration more) implements Step {}

  /// Time passes until a date and a little more or less.
  public record Reach(Instant date, Duration more) implements Step {}

  /// The customer does this, in the provider's JSON.
  public record Act(String payload) implements Step {}

  /// The company tries to write.
  public record Try(Intent intent, Author.Kind author) implements Step {}
}
