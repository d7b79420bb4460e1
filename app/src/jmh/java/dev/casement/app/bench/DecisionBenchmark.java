package dev.casement.app.bench;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One decision of a channel's policy: asked for every send, every row of a list and every
/// recipient of a campaign. At most a microsecond; `-prof gc` shows what it allocates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Param({"whatsapp", "instagram", "messenger"})
  public String channel = "whatsapp";

  @Param({"answer-in-window", "answer-too-late", "template-outside-window"})
  public String situation = "answer-in-window";

  private final Map<String, Channel> channels = channels();
  private ChannelPolicy policy = policy();
  private SendProposal proposal = SendProposal.FREE_FORM;
  private PolicyFacts facts = PolicyFacts.at(NOW).done();

  @Setup(Level.Trial)
  public void ask() {
    policy = policy();
    Instant written = NOW.minus(Duration.ofHours(situation.equals("answer-in-window") ? 1 : 30));
    Intent intent =
        situation.startsWith("template")
            ? Intent.ByTemplate.approved(TemplateCategory.UTILITY)
            : Intent.FreeForm.ANY;
    proposal = SendProposal.of(intent, Author.Kind.HUMAN);
    facts =
        PolicyFacts.at(NOW)
            .evidence(WindowEvidence.of(Activity.MESSAGE, written))
            .recipient(CustomerAddress.userId("DE.77"))
            .capabilities(Set.of(Capability.UTILITY_TEMPLATES))
            .consent(new ConsentState(Set.of(Purpose.UTILITY), Set.of()))
            .done();
  }

  @TearDown
  public void close() {
    channels.values().forEach(Channel::close);
  }

  @Benchmark
  public Decision decide() {
    return policy.decide(proposal, facts);
  }

  private ChannelPolicy policy() {
    return Objects.requireNonNull(channels.get(channel)).policy();
  }

  private static Map<String, Channel> channels() {
    ChannelEnvironment environment =
        new ChannelEnvironment(InstantSource.fixed(NOW), Optional.empty(), Duration.ofSeconds(1));
    return ServiceLoader.load(ChannelPlugin.class).stream()
        .map(provider -> provider.get().open(environment))
        .collect(Collectors.toMap(channel -> channel.descriptor().id().value(), c -> c));
  }
}
