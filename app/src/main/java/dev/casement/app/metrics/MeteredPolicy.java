package dev.casement.app.metrics;

import dev.casement.app.json.Words;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Counts verdicts by reason. The counters are made beforehand, so that counting costs a verdict
/// next to nothing.
final class MeteredPolicy implements ChannelPolicy {
  private final ChannelPolicy policy;
  private final Map<AllowReason, Counter> allowed = new EnumMap<>(AllowReason.class);
  private final Map<BlockReason, Counter> blocked = new EnumMap<>(BlockReason.class);

  MeteredPolicy(ChannelPolicy policy, String channel, MeterRegistry registry) {
    this.policy = policy;
    for (AllowReason reason : AllowReason.values()) {
      allowed.put(reason, counter(registry, channel, "allowed", reason));
    }
    for (BlockReason reason : BlockReason.values()) {
      blocked.put(reason, counter(registry, channel, "blocked", reason));
    }
  }

  private static Counter counter(
      MeterRegistry registry, String channel, String outcome, Enum<?> reason) {
    return registry.counter(
        "casement.decisions", "channel", channel, "outcome", outcome, "reason", Words.of(reason));
  }

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    Decision decision = policy.decide(proposal, facts);
    Counter counter =
        switch (decision) {
          case Decision.Allowed yes -> allowed.get(yes.reason());
          case Decision.Blocked no -> blocked.get(no.reason());
        };
    if (counter != null) {
      counter.increment();
    }
    return decision;
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    return policy.window(evidence, now);
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return policy.effectOf(activity, at);
  }

  @Override
  public RuleBook rules() {
    return policy.rules();
  }
}
