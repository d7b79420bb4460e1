package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.store.KeptAnswer;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SendingTest {

  private final World world = new World().customerSays("m1", "hello");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anAnswerGoesOutAndIsSent() {
    OutboundMessage message = world.sends("Yes, until ten.");
    assertThat(message.state()).isEqualTo(DeliveryState.QUEUED);
    world.dispatch();

    OutboundMessage sent = world.reread(message.id());
    assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
    assertThat(sent.externalId()).contains("out-" + message.id());
    assertThat(world.channel.sent()).hasSize(1);
    assertThat(sent.steps())
        .extracting(DeliveryStep::state)
        .containsExactly(DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.SENT);
  }

  @Test
  void whatIsRefusedIsNotStored() {
    world.pass(Duration.ofHours(24));
    SendResult result = world.send(SendCommand.of(Content.Text.of("too late"), World.ANA));

    assertThat(result).isInstanceOf(SendResult.Refused.class);
    assertThat(((SendResult.Refused) result).decision().reason())
        .isEqualTo(BlockReason.WINDOW_CLOSED);
    assertThat(world.thread()).hasSize(1);
    world.dispatch();
    assertThat(world.channel.sent()).isEmpty();
  }

  @Test
  void theDecisionIsTakenAgainWhenTheTurnComes() {
    OutboundMessage message = world.sends("slow");
    world.pass(Duration.ofHours(24).minusMillis(1));
    OutboundMessage later = world.sends("just in time");
    world.pass(Duration.ofMillis(1)).dispatch();

    assertThat(world.channel.sent()).isEmpty();
    // The first one's day of trying ended in the same moment.
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.EXPIRED);
    OutboundMessage refused = world.reread(later.id());
    assertThat(refused.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(refused.failure().orElseThrow().kind()).isEqualTo(FailureKind.POLICY);
  }

  @Test
  void messagesOfAConversationLeaveInTheirOrder() {
    List<MessageId> ids =
        IntStream.range(0, 20).mapToObj(i -> world.sends("line " + i).id()).toList();
    world.dispatch();

    assertThat(world.channel.sent()).extracting(SendRequest::reference).isEqualTo(ids);
  }

  @Test
  void theLimitForOneCustomerIsWaitedOutFourTimesAsLongEachTime() {
    OutboundMessage message = world.sends("hello");
    for (Duration wait :
        List.of(Duration.ofSeconds(4), Duration.ofSeconds(16), Duration.ofSeconds(64))) {
      world.channel.answers(_ ->
          new SendOutcome.Deferred(
              failure(FailureKind.PAIR_THROTTLED),
              Optional.of(Duration.ofSeconds(4)),
              SendOutcome.Lane.CONVERSATION));
      Instant tried = world.now();
      world.dispatch();
      assertThat(world.reread(message.id()).failure().orElseThrow().retryAt())
          .contains(tried.plus(wait));
      world.pass(wait);
    }
    world.dispatch();
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aThrottleKeepsTheOrderAndTheMessage() {
    world.channel.answers(_ ->
        new SendOutcome.Deferred(
            failure(FailureKind.THROTTLED),
            Optional.of(Duration.ofSeconds(30)),
            SendOutcome.Lane.MESSAGE));
    OutboundMessage first = world.sends("first");
    OutboundMessage second = world.sends("second");
    world.dispatch();

    assertThat(world.reread(first.id()).state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(world.reread(first.id()).failure().orElseThrow().retryAt())
        .contains(World.START.plusSeconds(30));
    assertThat(world.reread(second.id()).state()).isEqualTo(DeliveryState.QUEUED);
    world.pass(Duration.ofSeconds(30)).dispatch();

    assertThat(world.channel.sent())
        .extracting(SendRequest::reference)
        .containsExactly(first.id(), first.id(), second.id());
    assertThat(world.reread(first.id()).failure()).isEmpty();
  }

  @Test
  void aRevokedTokenStopsTheAccountAndKeepsTheQueue() {
    world.channel.answers(_ -> new SendOutcome.Stopped(failure(FailureKind.CREDENTIALS)));
    OutboundMessage first = world.sends("first");
    world.sends("second");
    world.dispatch();
    assertThat(world.channel.sent()).hasSize(1);
    assertThat(world.reread(first.id()).failure().orElseThrow().kind())
        .isEqualTo(FailureKind.CREDENTIALS);
    world.pass(Duration.ofMinutes(1)).dispatch();

    assertThat(world.channel.sent()).hasSize(3);
    assertThat(world.reread(first.id()).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void anUnclearAnswerIsUnknownAndNeverSentAgain() {
    world.channel.answers(_ -> new SendOutcome.Unknown(failure(FailureKind.UNCLEAR)));
    OutboundMessage message = world.sends("maybe");
    world.dispatch().pass(Duration.ofHours(1)).dispatch();

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.UNKNOWN);
    assertThat(world.channel.sent()).hasSize(1);
  }

  @Test
  void anUnknownMessageIsSettledByTheProvidersReference() {
    world.channel.answers(_ -> new SendOutcome.Unknown(failure(FailureKind.UNCLEAR)));
    OutboundMessage message = world.sends("maybe");
    world.dispatch();
    world.receive(
        world.receipt(
            "wamid.7",
            Optional.of(message.id().value()),
            DeliveryStep.to(DeliveryState.DELIVERED, world.now())));

    OutboundMessage settled = world.reread(message.id());
    assertThat(settled.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(settled.externalId()).contains("wamid.7");
    assertThat(settled.failure()).isEmpty();
  }

  @Test
  void anUnknownMessageIsSettledByItsEcho() {
    world.channel.answers(_ -> new SendOutcome.Unknown(failure(FailureKind.UNCLEAR)));
    OutboundMessage message = world.sends("maybe");
    world.dispatch();
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.EchoReceived(
                CustomerRef.of(World.BRUNO),
                "mid.7",
                Content.Text.of("maybe"),
                Optional.of(message.id().value()),
                Optional.empty())));

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.SENT);
    assertThat(world.thread()).hasSize(2);
  }

  @Test
  void aStatusBeforeItsMessageWaitsForIt() {
    OutboundMessage message = world.sends("quick");
    world.receive(
        world.receipt(
            "out-" + message.id(),
            Optional.empty(),
            DeliveryStep.to(DeliveryState.DELIVERED, world.now())));
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.QUEUED);
    world.dispatch();

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void statesOnlyMoveForward() {
    OutboundMessage message = world.sends("hello");
    world.dispatch();
    world.receive(world.receipt(message, DeliveryState.READ));
    world.pass(Duration.ofSeconds(5)).receive(world.receipt(message, DeliveryState.DELIVERED));

    OutboundMessage read = world.reread(message.id());
    assertThat(read.state()).isEqualTo(DeliveryState.READ);
    assertThat(read.steps())
        .extracting(DeliveryStep::state)
        .contains(DeliveryState.DELIVERED, DeliveryState.READ);
  }

  @Test
  void aDeliveryDisprovesAnEarlierFailureWhichStaysInTheHistory() {
    OutboundMessage message = world.sends("hello");
    world.dispatch();
    world.receive(
        world.receipt(
            "out-" + message.id(),
            Optional.empty(),
            DeliveryStep.failed(world.now(), failure(FailureKind.RECIPIENT_UNREACHABLE))));
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.FAILED);
    world.pass(Duration.ofSeconds(5)).receive(world.receipt(message, DeliveryState.DELIVERED));

    OutboundMessage delivered = world.reread(message.id());
    assertThat(delivered.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivered.failure()).isEmpty();
    assertThat(delivered.steps())
        .anyMatch(step -> step.state() == DeliveryState.FAILED && step.failure().isPresent());
  }

  @Test
  void aWindowErrorClosesTheWindowUntilTheCustomerWritesAgain() {
    world.channel.answers(_ -> new SendOutcome.Rejected(failure(FailureKind.WINDOW_CLOSED)));
    world.pass(Duration.ofHours(1)).sends("refused by the provider");
    world.dispatch();
    assertThat(world.send(SendCommand.of(Content.Text.of("again"), World.ANA)))
        .isInstanceOf(SendResult.Refused.class);
    assertThat(world.platform.sending().refusals().disagreements()).isEqualTo(1);
    world.pass(Duration.ofMinutes(1)).customerSays("m2", "still here");

    assertThat(world.send(SendCommand.of(Content.Text.of("again"), World.ANA)))
        .isInstanceOf(SendResult.Taken.class);
  }

  @Test
  void aWindowErrorOfASendOlderThanTheLastInboundChangesNothing() {
    OutboundMessage message = world.sends("hello");
    world.dispatch().pass(Duration.ofMinutes(1)).customerSays("m2", "I wrote meanwhile");
    world.receive(
        world.receipt(
            "out-" + message.id(),
            Optional.empty(),
            DeliveryStep.failed(world.now(), failure(FailureKind.WINDOW_CLOSED))));

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(world.send(SendCommand.of(Content.Text.of("again"), World.ANA)))
        .isInstanceOf(SendResult.Taken.class);
  }

  @Test
  void aHeldMessageGoesWhenTheCustomerAnswers() {
    world.pass(Duration.ofHours(30));
    OutboundMessage held = world.holds("We found your scarf.");
    assertThat(held.state()).isEqualTo(DeliveryState.HELD);
    world.dispatch();
    assertThat(world.channel.sent()).isEmpty();
    world.customerSays("m2", "hi again").dispatch();

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.SENT);
    assertThat(world.channel.sent()).hasSize(1);
  }

  @Test
  void aLateWebhookOfAClosedWindowReleasesNothing() {
    world.pass(Duration.ofHours(50));
    OutboundMessage held = world.holds("We found your scarf.");
    world.customerSays("m2", "written long ago", World.START.plus(Duration.ofHours(20))).dispatch();

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.HELD);
  }

  @Test
  void anOptOutCancelsAHeldMessageForGood() {
    world.pass(Duration.ofHours(30));
    OutboundMessage held = world.holds("We found your scarf.");
    world
        .platform
        .people()
        .recordConsent()
        .record(
            World.COMPANY,
            world.conversation().contact(),
            new RecordConsent.Statement(
                ScriptedChannel.ID,
                Consent.Kind.OPT_OUT,
                Purpose.ALL,
                Optional.empty(),
                ConsentAuthor.UNRECORDED,
                "phone call",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    world.customerSays("m2", "hi").dispatch();

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.CANCELLED);
    assertThat(world.channel.sent()).isEmpty();
  }

  @Test
  void aHeldMessageExpires() {
    world.pass(Duration.ofHours(30));
    OutboundMessage held = world.holds("We found your scarf.");
    world.pass(Duration.ofDays(7)).dispatch();

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.EXPIRED);
    world.customerSays("m2", "hi").dispatch();
    assertThat(world.channel.sent()).isEmpty();
  }

  @Test
  void aHeldMessageCanBeWithdrawn() {
    world.pass(Duration.ofHours(30));
    OutboundMessage held = world.holds("We found your scarf.");

    assertThat(world.platform.sending().cancelMessage().cancel(World.COMPANY, held.id()))
        .isEqualTo(CancelMessage.Answer.CANCELLED);
    world.customerSays("m2", "hi").dispatch();
    assertThat(world.channel.sent()).isEmpty();
  }

  @Test
  void whatHasLeftCannotBeWithdrawn() {
    OutboundMessage message = world.sends("hello");
    world.dispatch();

    assertThat(world.platform.sending().cancelMessage().cancel(World.COMPANY, message.id()))
        .isEqualTo(CancelMessage.Answer.TOO_LATE);
  }

  @Test
  void onlyWindowReasonsMayBeHeld() {
    world.pass(Duration.ofHours(30));
    anotherAppTakesOver();

    assertThat(world.send(SendCommand.of(Content.Text.of("x"), World.ANA).held()))
        .isInstanceOf(SendResult.Refused.class);
  }

  @Test
  void anotherAppLosesTheThreadWhenNothingWasSaidForADay() {
    world.pass(Duration.ofHours(30));
    anotherAppTakesOver();
    world.pass(Duration.ofHours(24).minusMillis(1));
    assertThat(world.send(SendCommand.of(Content.Text.of("x"), World.ANA).held()))
        .isInstanceOf(SendResult.Refused.class);

    world.pass(Duration.ofMillis(1));
    assertThat(world.send(SendCommand.of(Content.Text.of("x"), World.ANA).held()))
        .isInstanceOf(SendResult.Taken.class);
  }

  private void anotherAppTakesOver() {
    world.receive(
        world.event(
            world.now(), new ChannelEvent.ThreadOwnerChanged(CustomerRef.of(World.BRUNO), true)));
  }

  @Test
  void aRefusalUnderAKeyIsDecidedAnew() {
    world.pass(Duration.ofHours(24));
    assertThat(world.send(keyed("k1", "body"))).isInstanceOf(SendResult.Refused.class);
    world.customerSays("m2", "hi");

    assertThat(world.send(keyed("k1", "body"))).isInstanceOf(SendResult.Taken.class);
    assertThat(world.send(keyed("k1", "body"))).isInstanceOf(SendResult.Repeated.class);
    assertThat(world.send(keyed("k1", "other"))).isInstanceOf(SendResult.KeyReused.class);
  }

  @Test
  void twentyAtOnceUnderOneKeyAreOneMessage() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<SendResult>> sends =
          IntStream.range(0, 20)
              .mapToObj(_ -> threads.submit(() -> world.send(keyed("k1", "body"))))
              .toList();
      int taken = 0;
      for (Future<SendResult> send : sends) {
        taken += send.get() instanceof SendResult.Taken ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
    assertThat(world.thread()).hasSize(2);
  }

  @Test
  void startingWhereItMayNotLeavesNothingBehind() {
    SendResult result =
        world
            .platform
            .sending()
            .startConversation()
            .start(
                World.COMPANY,
                World.ACCOUNT,
                new StartConversation.Customer.At(
                    CustomerAddress.userId("stranger"), Optional.empty()),
                SendCommand.of(Content.Text.of("hello stranger"), World.ANA));

    assertThat(result).isInstanceOf(SendResult.Refused.class);
    assertThat(world.conversations()).hasSize(1);
    assertThat(world.stores.contacts().contacts(World.COMPANY, PageRequest.first(10)).items())
        .hasSize(1);
  }

  @Test
  void whatWasLeavingWhenTheProcessDiedIsUnknown() {
    OutboundMessage message = world.sends("hello");
    world.channel.answers(_ -> {
      throw new IllegalStateException("the process dies here");
    });
    try {
      world.dispatch();
    } catch (IllegalStateException died) {
      assertThat(died).hasMessageContaining("dies");
    }
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.SENDING);
    world.platform.sending().dispatchOutbox().settleInterrupted();
    world.dispatch();

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.UNKNOWN);
    assertThat(world.channel.sent()).hasSize(1);
  }

  @Test
  void aMessageForLaterDoesNotLeaveEarlier() {
    Instant later = World.START.plus(Duration.ofHours(2));
    SendCommand plain = SendCommand.of(Content.Text.of("good night"), World.ANA);
    SendCommand command =
        new SendCommand(
            plain.content(),
            plain.author(),
            plain.replyTo(),
            plain.tag(),
            Optional.of(later),
            false,
            Optional.empty(),
            true,
            Optional.empty());
    OutboundMessage scheduled = World.taken(world.send(command));
    OutboundMessage now = world.sends("good evening");
    world.dispatch();
    assertThat(world.reread(scheduled.id()).state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(world.reread(now.id()).state()).isEqualTo(DeliveryState.SENT);
    world.pass(Duration.ofHours(2)).dispatch();

    assertThat(world.reread(scheduled.id()).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aLongTextGoesAsSeveralMessagesInOrderWhereThatIsAsked() {
    world.customerSays("m9", "hello");
    String text = "The first part.\n\nThe second part.\n\nAnd the last one.";
    SendCommand command = SendCommand.of(Content.Text.of(text), World.ANA).splitting();
    OutboundMessage first = World.taken(world.send(command));
    world.dispatch();

    assertThat(first.content()).isEqualTo(Content.Text.of("The first part."));
    assertThat(world.channel.sent())
        .extracting(request -> request.content().words())
        .containsExactly("The first part.", "The second part.", "And the last one.");
    assertThat(world.conversation().lastMessage().orElseThrow().preview())
        .isEqualTo("And the last one.");
  }

  @Test
  void aLongTextStaysWholeWhereNobodyAskedOrOnlyOneMessageMayGo() {
    String text = "The first part.\n\nThe second part.";
    world.customerSays("m9", "hello");
    assertThat(world.sends(text).content()).isEqualTo(Content.Text.of(text));
  }

  @Test
  void aReplyToAForeignMessageIsAFieldFault() {
    SendCommand plain = SendCommand.of(Content.Text.of("hi"), World.ANA);
    SendResult result =
        world.send(
            new SendCommand(
                plain.content(),
                plain.author(),
                Optional.of(new MessageId("nowhere")),
                plain.tag(),
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                Optional.empty()));

    assertThat(((SendResult.Invalid) result).faults())
        .extracting(FieldFault::field)
        .containsExactly("reply_to");
  }

  private static SendCommand keyed(String key, String fingerprint) {
    SendCommand plain = SendCommand.of(Content.Text.of("once"), World.ANA);
    return new SendCommand(
        plain.content(),
        plain.author(),
        plain.replyTo(),
        plain.tag(),
        plain.sendAt(),
        false,
        plain.expiresAt(),
        true,
        Optional.of(
            new Idempotency(
                "POST /x",
                key,
                fingerprint,
                (_, message) ->
                    new KeptAnswer(
                        World.COMPANY,
                        "POST /x",
                        key,
                        fingerprint,
                        202,
                        "",
                        message.id().value(),
                        World.START))));
  }

  private static Failure failure(FailureKind kind) {
    return new Failure(
        1,
        Optional.empty(),
        kind,
        Map.of("en", "It did not work."),
        "detail",
        Failure.Who.META,
        Optional.empty());
  }
}
