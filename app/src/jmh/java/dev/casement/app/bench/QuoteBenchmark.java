package dev.casement.app.bench;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;

/// A decision and its price, as every send, every preview and every recipient of a campaign asks
/// for them: by a card with thirty markets, two currencies, four dates and tiers. At most three
/// microseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QuoteBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String MARKET = "market 7";

  @Param({"answer-in-window", "template-in-window", "template-outside-window"})
  public String situation = "answer-in-window";

  private final Channel channel = whatsApp();
  private SendProposal proposal = SendProposal.FREE_FORM;
  private PolicyFacts facts = PolicyFacts.at(NOW).done();

  @Setup(Level.Trial)
  public void ask() {
    Instant written = NOW.minus(Duration.ofHours(situation.endsWith("in-window") ? 1 : 30));
    Intent intent =
        situation.startsWith("template")
            ? Intent.ByTemplate.approved(TemplateCategory.UTILITY)
            : Intent.FreeForm.ANY;
    proposal = SendProposal.of(intent, Author.Kind.HUMAN);
    facts =
        PolicyFacts.at(NOW)
            .evidence(WindowEvidence.of(Activity.MESSAGE, written))
            .recipient(CustomerAddress.phone("5548912345678"))
            .consent(new ConsentState(Set.of(Purpose.UTILITY), Set.of()))
            .billing(
                new BillingFacts(
                    ZoneId.of("America/Sao_Paulo"),
                    BillingThread.NONE,
                    Optional.of(1_500L),
                    Optional.of(card()),
                    Optional.of("EUR"),
                    Map.of(new BillingFacts.Charged(MARKET, "utility"), 150_000L),
                    Budget.Standing.WARNING))
            .mayPay(true)
            .done();
  }

  @TearDown
  public void close() {
    channel.close();
  }

  @Benchmark
  public void quoteAndDecide(Blackhole taken) {
    Decision decision = channel.policy().decide(proposal, facts);
    Quote quote = channel.pricing().orElseThrow().quote(proposal, facts);
    taken.consume(decision);
    taken.consume(quote);
  }

  private static RateCard card() {
    List<Rate> rates = new ArrayList<>();
    for (int month = 1; month <= 10; month += 3) {
      LocalDate from = LocalDate.of(2026, month, 1);
      for (String currency : List.of("EUR", "USD")) {
        for (int market = 0; market < 30; market++) {
          Set<String> countries =
              market == 7 ? Set.of("BR") : market == 0 ? Set.of() : Set.of("X" + market);
          for (String category : List.of("marketing", "utility", "authentication", "service")) {
            for (long tier : List.of(0L, 100_000L, 1_000_000L)) {
              rates.add(
                  new Rate(
                      from,
                      currency,
                      "market " + market,
                      countries,
                      category,
                      tier,
                      BigDecimal.valueOf(275 - tier / 10_000, 4)));
            }
          }
        }
      }
    }
    return new RateCard("benchmark", true, rates);
  }

  private static Channel whatsApp() {
    ChannelEnvironment environment =
        new ChannelEnvironment(InstantSource.fixed(NOW), Optional.empty(), Duration.ofSeconds(1));
    return ServiceLoader.load(ChannelPlugin.class).stream()
        .map(provider -> provider.get().open(environment))
        .filter(one -> one.descriptor().id().value().equals("whatsapp"))
        .findFirst()
        .orElseThrow();
  }
}
