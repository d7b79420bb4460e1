package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How fast messages leave, and what makes them stop and go on.
final class PacingTest {

  private final World world = new World().customerSays("m1", "hello");
  private final List<Long> starts = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    world.close();
  }

  private List<OutboundMessage> sends(int messages) {
    List<OutboundMessage> sent = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      world.channel.answers(request -> {
        starts.add(world.ticks.get());
        return SendOutcome.Accepted.as("out-" + request.reference());
      });
      sent.add(world.sends("line " + i));
    }
    return sent;
  }

  private List<KeptNotice> notices() {
    return world
        .stores
        .notices()
        .notices(World.COMPANY, World.ACCOUNT, PageRequest.first(50))
        .items();
  }

  private static Failure failure(FailureKind kind) {
    return new Failure(
        1, Optional.empty(), kind, Map.of("en", "No."), "no", Failure.Who.ADMIN, Optional.empty());
  }

  private void restricted(AccountNotice notice) {
    world
        .stores
        .notices()
        .add(
            new KeptNotice(
                "notice-" + world.now(), World.COMPANY, World.ACCOUNT, world.now(), notice));
  }

  @Test
  void noSecondHoldsMoreRequestsThanTheProviderAllows() {
    world.channel.pacing = Pacing.perSecond(5);
    sends(30);
    world.dispatch();

    assertThat(starts).hasSize(30);
    for (int i = 5; i < starts.size(); i++) {
      assertThat(starts.get(i) - starts.get(i - 5))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
    }
    assertThat(Duration.ofNanos(starts.getLast() - starts.getFirst()))
        .isLessThan(Duration.ofMillis(6_100));
  }

  @Test
  void whatCustomersWriteCountsWhereTheProviderCountsIt() {
    world.channel.pacing = new Pacing(Optional.of(2), true, Optional.empty(), List.of());
    world.customerSays("m2", "one").customerSays("m3", "two");
    long before = world.ticks.get();
    sends(1);
    world.dispatch();

    assertThat(starts.getFirst() - before).isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void whatComesLateWasCountedWhenItHappened() {
    world.channel.pacing = new Pacing(Optional.of(2), true, Optional.empty(), List.of());
    Instant earlier = world.now().minusSeconds(60);
    world.customerSays("m2", "one", earlier).customerSays("m3", "two", earlier);
    long before = world.ticks.get();
    sends(1);
    world.dispatch();

    assertThat(starts).containsExactly(before);
  }

  @Test
  void oneCustomerGetsWhatIsOverTheirLimitLaterAndInOrder() {
    world.channel.pacing =
        new Pacing(
            Optional.empty(),
            false,
            Optional.of(new Pacing.Burst(Duration.ofSeconds(6), 3)),
            List.of());
    List<OutboundMessage> messages = sends(5);
    world.dispatch();

    assertThat(starts).hasSize(3);
    OutboundMessage waiting = world.reread(messages.get(3).id());
    assertThat(waiting.state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(waiting.failure()).isEmpty();
    world.pass(Duration.ofSeconds(6)).dispatch();
    assertThat(starts).hasSize(4);
    world.pass(Duration.ofSeconds(6)).dispatch();
    assertThat(world.channel.sent())
        .extracting(SendRequest::reference)
        .isEqualTo(messages.stream().map(OutboundMessage::id).toList());
  }

  @Test
  void theDecisionIsTakenAgainWhereTheWindowClosedBeforeTheTurnCame() {
    world.channel.pacing = Pacing.perSecond(1);
    world.pass(Duration.ofHours(24).minusMillis(500));
    List<OutboundMessage> messages = sends(2);
    world.dispatch();

    assertThat(world.reread(messages.getFirst().id()).state()).isEqualTo(DeliveryState.SENT);
    OutboundMessage late = world.reread(messages.getLast().id());
    assertThat(late.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(late.failure().orElseThrow().kind()).isEqualTo(FailureKind.POLICY);
    assertThat(world.channel.sent()).hasSize(1);
  }

  @Test
  void aThrottledAccountGoesOnAtHalfItsSpeedAndNothingFails() {
    world.channel.pacing = Pacing.perSecond(10);
    world.channel.answers(_ ->
        new SendOutcome.Deferred(
            failure(FailureKind.THROTTLED), Optional.empty(), SendOutcome.Lane.ACCOUNT));
    OutboundMessage first = world.sends("first");
    world.dispatch();
    assertThat(world.reread(first.id()).state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(world.platform.sending().dispatchOutbox().stopped()).containsExactly(World.ACCOUNT);

    world.pass(Duration.ofSeconds(2)).dispatch();
    assertThat(world.reread(first.id()).state()).isEqualTo(DeliveryState.SENT);
    assertThat(world.platform.sending().lanes().speeds().get(World.ACCOUNT)).isBetween(0.5, 0.6);
    world.pass(Duration.ofMinutes(1));
    assertThat(world.platform.sending().lanes().speeds().get(World.ACCOUNT)).isEqualTo(1);
  }

  @Test
  void whoIsRefusedEverythingIsToldOnceAndOnceWhenItGoesAgain() {
    for (int i = 0; i < 3; i++) {
      world.channel.answers(_ -> new SendOutcome.Stopped(failure(FailureKind.CREDENTIALS)));
    }
    List<OutboundMessage> messages =
        List.of(world.sends("first"), world.sends("second"), world.sends("third"));
    world.dispatch();
    world.pass(Duration.ofMinutes(1)).dispatch();
    world.pass(Duration.ofMinutes(2)).dispatch();

    assertThat(world.channel.sent()).hasSize(3);
    assertThat(notices())
        .extracting(kept -> kept.notice().kind())
        .containsExactly("sending_stopped");
    assertThat(messages)
        .allMatch(message -> world.reread(message.id()).state() == DeliveryState.QUEUED);
    world.pass(Duration.ofMinutes(4)).dispatch();

    assertThat(notices())
        .extracting(kept -> kept.notice().kind())
        .containsExactly("sending_again", "sending_stopped");
    assertThat(messages)
        .allMatch(message -> world.reread(message.id()).state() == DeliveryState.SENT);
    assertThat(
            world
                .stores
                .conditions()
                .condition(World.COMPANY, World.ACCOUNT)
                .orElseThrow()
                .troubles())
        .isEmpty();
  }

  @Test
  void anAccountThatWasStoppedIsTriedWithOneMessageAfterARestart() {
    for (int i = 0; i < 2; i++) {
      world.channel.answers(_ -> new SendOutcome.Stopped(failure(FailureKind.ACCOUNT_RESTRICTED)));
    }
    world.sends("first");
    world.dispatch();

    Platform again = world.start();
    world.dispatch(again);

    assertThat(world.channel.sent()).hasSize(2);
    assertThat(notices()).hasSize(1);
    assertThat(again.sending().dispatchOutbox().stopped()).containsExactly(World.ACCOUNT);
  }

  @Test
  void aMendedAccountIsTriedAtOnce() {
    world.channel.answers(_ -> new SendOutcome.Stopped(failure(FailureKind.CREDENTIALS)));
    OutboundMessage message = world.sends("first");
    world.dispatch();
    world.dispatch();
    assertThat(world.channel.sent()).hasSize(1);

    world.platform.sending().lanes().open(World.ACCOUNT);
    world.dispatch();

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void whatWaitedForAnAccountThatWasStoppedIsDecidedAnew() {
    world.channel.answers(_ -> new SendOutcome.Stopped(failure(FailureKind.CREDENTIALS)));
    OutboundMessage first = world.sends("first");
    world.dispatch();
    world.pass(Duration.ofHours(23).plusMinutes(59)).dispatch();
    assertThat(world.reread(first.id()).state()).isEqualTo(DeliveryState.SENT);
    world.channel.answers(_ -> new SendOutcome.Stopped(failure(FailureKind.CREDENTIALS)));
    OutboundMessage second = world.sends("second");
    world.dispatch().pass(Duration.ofMinutes(1)).dispatch();

    assertThat(world.reread(second.id()).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(world.reread(second.id()).decision().orElseThrow())
        .extracting("reasons")
        .isEqualTo(List.of(BlockReason.WINDOW_CLOSED));
  }

  @Test
  void aRestrictedAccountKeepsItsQueueUntilTheRestrictionIsLifted() {
    OutboundMessage message = world.sends("first");
    restricted(
        AccountNotice.of("ban", AccountNotice.Severity.CRITICAL, Map.of(), "")
            .restricting(List.of(new AccountNotice.Restriction(Forbidden.ALL, Optional.empty()))));
    world.dispatch();
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(world.channel.sent()).isEmpty();

    world.pass(Duration.ofHours(1));
    restricted(
        AccountNotice.of("reinstated", AccountNotice.Severity.INFO, Map.of(), "")
            .lifting(Set.of(Forbidden.ALL)));
    world.dispatch();

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void anAnswerGoesBeforeTheTemplatesOfAProgram() {
    world.channel.pacing = Pacing.perSecond(1);
    List<MessageId> bulk = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      bulk.add(
          World.taken(
                  world.send(
                      SendCommand.of(
                          new Content.Template(
                              "news", "en", dev.casement.core.domain.template.Parameters.NONE),
                          new Author.Automation("mailer"))))
              .id());
    }
    OutboundMessage answer = world.sends("At once.");
    world.dispatch();

    assertThat(world.channel.sent().getFirst().reference()).isEqualTo(answer.id());
    assertThat(world.channel.sent()).extracting(SendRequest::reference).endsWith(bulk.getLast());
  }
}
