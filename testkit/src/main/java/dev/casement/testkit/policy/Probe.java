package dev.casement.testkit.policy;

import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import java.time.Instant;
import java.util.function.Function;

/// A question whose answer changes when a rule begins or ends.
///
/// @param rule the id of the rule
/// @param facts the same situation as it stands at any moment
public record Probe(String rule, SendProposal proposal, Function<Instant, PolicyFacts> facts) {}
