package dev.casement.testkit.policy;

import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A policy under test.
///
/// @param window how long a customer's message keeps the window open
/// @param hopeless the reasons against which nothing helps; against every other there is a remedy
///   while the window is closed
/// @param probes at least one for each rule that has a date
public record PolicyFixture(
    ChannelPolicy policy, Duration window, Set<BlockReason> hopeless, List<Probe> probes) {

  public PolicyFixture {
    hopeless = Set.copyOf(hopeless);
    probes = List.copyOf(probes);
  }
}
