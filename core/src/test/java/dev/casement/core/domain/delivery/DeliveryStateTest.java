package dev.casement.core.domain.delivery;

import static dev.casement.core.domain.delivery.DeliveryState.DELIVERED;
import static dev.casement.core.domain.delivery.DeliveryState.FAILED;
import static dev.casement.core.domain.delivery.DeliveryState.PLAYED;
import static dev.casement.core.domain.delivery.DeliveryState.READ;
import static dev.casement.core.domain.delivery.DeliveryState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DeliveryStateTest {

  private static final Instant SENT_AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final Set<DeliveryState> ARRIVED = Set.of(DELIVERED, READ, PLAYED);

  /// Decisions.md D26: whatever the provider tells, in whatever order, a message that was delivered
  /// is never shown as failed again, and read never as delivered.
  @Property
  void statesOnlyMoveForward(@ForAll("steps") List<DeliveryStep> steps) {
    OutboundMessage message = message();
    for (DeliveryStep step : steps) {
      DeliveryState before = message.state();
      message = message.step(step);
      if (ARRIVED.contains(before)) {
        assertThat(message.state().compareTo(before)).isGreaterThanOrEqualTo(0);
        assertThat(message.failure()).isEmpty();
      }
    }
  }

  @Property
  void theEndDoesNotDependOnTheOrderOnceSomethingArrived(
      @ForAll("steps") List<DeliveryStep> steps) {
    OutboundMessage forwards = message();
    OutboundMessage backwards = message();
    for (int i = 0; i < steps.size(); i++) {
      forwards = forwards.step(steps.get(i));
      backwards = backwards.step(steps.get(steps.size() - 1 - i));
    }
    if (steps.stream().anyMatch(step -> ARRIVED.contains(step.state()))) {
      assertThat(forwards.state()).isEqualTo(backwards.state());
    }
  }

  @Property
  void whatIsToldTwiceCountsOnce(@ForAll("steps") List<DeliveryStep> steps) {
    OutboundMessage once = message();
    OutboundMessage twice = message();
    for (DeliveryStep step : steps) {
      once = once.step(step);
      twice = twice.step(step).step(step);
    }
    assertThat(twice).isEqualTo(once);
  }

  @Provide
  Arbitrary<List<DeliveryStep>> steps() {
    Arbitrary<Instant> times =
        Arbitraries.integers().between(0, 100).map(seconds -> SENT_AT.plusSeconds(seconds));
    return Combinators.combine(Arbitraries.of(SENT, DELIVERED, READ, PLAYED, FAILED), times)
        .as((state, at) ->
            state == FAILED ? DeliveryStep.failed(at, failure()) : DeliveryStep.to(state, at))
        .list()
        .ofMaxSize(12);
  }

  private static Failure failure() {
    return new Failure(
        131026,
        Optional.empty(),
        FailureKind.RECIPIENT_UNREACHABLE,
        Map.of("en", "Undeliverable."),
        "undeliverable",
        Failure.Who.CUSTOMER,
        Optional.empty());
  }

  private static OutboundMessage message() {
    return OutboundMessage.draft(
            new MessageId("m"),
            new CompanyId("c"),
            new ConversationId("v"),
            Content.Text.of("hello"),
            new Author.Person(new AgentId("ana")),
            SENT,
            SENT_AT)
        .externalId("wamid")
        .done();
  }
}
