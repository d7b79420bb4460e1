package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Direction;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.WebhookPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReceivingTest {

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aFirstMessageMakesAConversationAndOpensItsWindow() {
    world.customerSays("m1", "Is breakfast included?");

    Conversation conversation = world.conversation();
    assertThat(conversation.unread()).isEqualTo(1);
    assertThat(conversation.windowClosesAt()).contains(World.START.plus(Duration.ofHours(24)));
    assertThat(conversation.lastMessage().orElseThrow().preview())
        .isEqualTo("Is breakfast included?");
    assertThat(world.thread()).hasSize(1);
    assertThat(world.parts(World.COMPANY, WebhookPart.State.PROCESSED)).hasSize(1);
  }

  @Test
  void theSameMessageTwiceIsStoredOnce() {
    world.customerSays("m1", "hello").customerSays("m1", "hello");
    String twice = world.message("m2", "again", world.now());
    world.receive(twice, twice);

    assertThat(world.thread())
        .extracting(Message::externalId)
        .containsExactlyInAnyOrder(Optional.of("m1"), Optional.of("m2"));
    assertThat(world.conversation().unread()).isEqualTo(2);
  }

  @Test
  void equalWordsUnderTwoIdsAreTwoMessages() {
    world.customerSays("m1", "ok").customerSays("m2", "ok");

    assertThat(world.thread()).hasSize(2);
  }

  @Test
  void theItemsOfABodyTakeEffectInTheOrderOfTheirTime() {
    world.pass(Duration.ofMinutes(5));
    world.receive(
        world.message("m3", "three", World.START.plusSeconds(3)),
        world.message("m1", "one", World.START.plusSeconds(1)),
        world.message("m2", "two", World.START.plusSeconds(2)));

    assertThat(world.thread())
        .extracting(message -> message.content().words())
        .containsExactly("one", "two", "three");
    assertThat(world.conversation().lastMessage().orElseThrow().preview()).isEqualTo("three");
  }

  @Test
  void anOlderMessageThatComesLateNeverShortensTheWindow() {
    world.pass(Duration.ofHours(2)).customerSays("m2", "new");
    Optional<Instant> before = world.conversation().windowClosesAt();
    world.customerSays("m1", "old, delivered late", World.START);

    assertThat(world.conversation().windowClosesAt()).isEqualTo(before);
    assertThat(world.conversation().lastMessage().orElseThrow().preview()).isEqualTo("new");
  }

  @Test
  void aTimestampAheadOfOurClockCountsAsTheReceipt() {
    world.customerSays("m1", "from the future", World.START.plusSeconds(90));

    assertThat(world.conversation().windowClosesAt())
        .contains(World.START.plus(Duration.ofHours(24)));
  }

  @Test
  void whatTheCompanyWroteElsewhereIsShownAndMovesNothing() {
    world.customerSays("m1", "hello").pass(Duration.ofHours(1));
    Optional<Instant> before = world.conversation().windowClosesAt();
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.EchoReceived(
                CustomerRef.of(World.BRUNO),
                "echo-1",
                Content.Text.of("from the phone"),
                Optional.empty(),
                Optional.of("inbox"))));

    assertThat(world.conversation().windowClosesAt()).isEqualTo(before);
    assertThat(world.thread().getLast().direction()).isEqualTo(Direction.OUTBOUND);
    assertThat(((OutboundMessage) world.thread().getLast()).echo()).isTrue();
  }

  @Test
  void anAnswerReopensWhatWasResolved() {
    world.customerSays("m1", "hello");
    world
        .platform
        .desk()
        .updateConversation()
        .update(
            World.COMPANY,
            world.conversation().id(),
            new UpdateConversation.Change(
                Optional.of(Conversation.Status.RESOLVED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(world.conversation().status()).isEqualTo(Conversation.Status.RESOLVED);
    world.pass(Duration.ofHours(1)).customerSays("m2", "one more thing");

    assertThat(world.conversation().status()).isEqualTo(Conversation.Status.OPEN);
  }

  @Test
  void addressesThatTheProviderJoinsAreOneConversation() {
    CustomerAddress phone = CustomerAddress.phone("+49 170 0000000");
    world.receive(world.event(World.START, saysAt("m1", List.of(phone))));
    world.receive(world.event(World.START, saysAt("m2", List.of(phone, World.BRUNO))));
    world.receive(world.event(World.START, saysAt("m3", List.of(World.BRUNO))));

    assertThat(world.conversations()).hasSize(1);
    assertThat(world.conversation().addresses()).containsExactlyInAnyOrder(phone, World.BRUNO);
    assertThat(world.thread()).hasSize(3);
  }

  @Test
  void anUnsentMessageLosesItsWords() {
    world.customerSays("m1", "my card number is 1234");
    world.receive(
        world.event(
            world.now(), new ChannelEvent.MessageUnsent(CustomerRef.of(World.BRUNO), "m1")));

    assertThat(world.thread().getFirst().content().words()).isEmpty();
    assertThat(world.conversation().lastMessage().orElseThrow().preview()).isEmpty();
  }

  @Test
  void aReactionIsShownOnItsMessage() {
    world.customerSays("m1", "hello");
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.ReactionReceived(
                CustomerRef.of(World.BRUNO), "r1", "m1", Optional.of("👍"), false)));

    assertThat(world.thread().getLast().content())
        .isEqualTo(new Content.Reaction(world.thread().getFirst().id(), Optional.of("👍")));
  }

  @Test
  void aReactionToNothingWeKnowMakesNoConversation() {
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.ReactionReceived(
                CustomerRef.of(World.BRUNO), "r1", "m1", Optional.of("👍"), false)));

    assertThat(world.conversations()).isEmpty();
    assertThat(world.parts(World.COMPANY, WebhookPart.State.PROCESSED).getFirst().reason())
        .contains("message_unknown");
  }

  @Test
  void aReactionWaitsForItsMessage() {
    Instant liked = world.now();
    world.receive(world.event(liked, reaction("r1", Optional.of("👍"))));
    world.receive(world.event(liked, reaction("r1", Optional.of("👍"))));
    world.pass(Duration.ofMinutes(1)).receive(world.message("m1", "hello", World.START));

    assertThat(world.thread()).hasSize(2);
    assertThat(world.thread().getLast().content())
        .isEqualTo(new Content.Reaction(world.thread().getFirst().id(), Optional.of("👍")));
    assertThat(world.thread().getLast().sentAt()).isEqualTo(liked);
    assertThat(world.conversation().evidence().last(Activity.REACTION)).contains(liked);
    assertThat(world.waiting("m1")).isEmpty();
  }

  @Test
  void aReactionToAMessageThatIsOnItsWayWaitsInItsThread() {
    world.customerSays("m1", "hello");
    world.receive(world.event(world.now(), reaction("r1", "m2", Optional.of("👍"))));
    assertThat(world.thread()).hasSize(1);
    assertThat(world.waiting("m2")).hasSize(1);

    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.EchoReceived(
                CustomerRef.of(World.BRUNO),
                "m2",
                Content.Text.of("from the phone"),
                Optional.empty(),
                Optional.of("phone"))));

    assertThat(world.thread()).hasSize(3);
    assertThat(world.waiting("m2")).isEmpty();
  }

  @Test
  void aReactionWaitsForSevenDays() {
    world.receive(world.event(world.now(), reaction("r1", Optional.of("👍"))));
    world.stores.conversations().forgetWaiting(world.now().plusMillis(1));
    world.customerSays("m1", "hello");

    assertThat(world.thread()).hasSize(1);
  }

  private static ChannelEvent reaction(String id, Optional<String> emoji) {
    return reaction(id, "m1", emoji);
  }

  private static ChannelEvent reaction(String id, String target, Optional<String> emoji) {
    return new ChannelEvent.ReactionReceived(CustomerRef.of(World.BRUNO), id, target, emoji, false);
  }

  @Test
  void aMixedBodyIsSplitSoThatOnlyTheHomelessPartIsListed() {
    String ours = world.message("m1", "hello", World.START);
    String foreign = world.event("account-9", World.START, saysAt("x1", List.of(World.BRUNO)));
    world.receive(ours, foreign);

    assertThat(world.thread()).hasSize(1);
    List<WebhookPart> homeless = world.parts(World.COMPANY, WebhookPart.State.UNROUTED);
    assertThat(homeless).hasSize(1);
    assertThat(homeless.getFirst().reason()).contains("no_account");
    assertThat(new String(homeless.getFirst().body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(foreign);
  }

  @Test
  void aHomelessItemFindsItsHomeWhenItIsReplayedLater() {
    String ours = world.message("m1", "hello", World.START);
    String foreign = world.event("account-9", World.START, saysAt("x1", List.of(World.BRUNO)));
    world.receive(ours, foreign);
    world.connect(World.COMPANY, new AccountId("second"), "account-9", "s3cret");
    String part = world.parts(World.COMPANY, WebhookPart.State.UNROUTED).getFirst().id();

    assertThat(world.stores.webhooks().replay(World.COMPANY, part)).isTrue();
    world.process();

    assertThat(world.parts(World.COMPANY, WebhookPart.State.UNROUTED)).isEmpty();
    assertThat(world.conversations()).hasSize(2);
    assertThat(world.thread()).hasSize(1);
  }

  @Test
  void anItemForAnAccountWithAnotherSecretIsNotAccepted() {
    CompanyId other = new CompanyId("bakery");
    world.connect(other, new AccountId("shop"), "account-2", "0ther");
    String forged = world.event("account-2", World.START, saysAt("x1", List.of(World.BRUNO)));
    world.receive(forged);

    List<WebhookPart> homeless = world.parts(World.COMPANY, WebhookPart.State.UNROUTED);
    assertThat(homeless)
        .extracting(WebhookPart::reason)
        .containsExactly(Optional.of("secret_mismatch"));
    assertThat(world.parts(other, WebhookPart.State.UNROUTED)).isEmpty();
  }

  @Test
  void eachCompanyIsShownOnlyItsOwnItemsOfASharedBody() {
    CompanyId other = new CompanyId("bakery");
    world.connect(other, new AccountId("shop"), "account-2", "s3cret");
    String theirs = world.event("account-2", World.START, saysAt("x1", List.of(World.BRUNO)));
    String ours = world.message("m1", "hello", World.START);
    world.receive(ours, theirs);

    assertThat(bodies(World.COMPANY)).containsExactly(ours);
    assertThat(bodies(other)).containsExactly(theirs);
  }

  @Test
  void whatCannotBeReadIsKeptAsFailed() {
    world.receive("gibberish");

    assertThat(world.parts(World.COMPANY, WebhookPart.State.FAILED))
        .extracting(WebhookPart::reason)
        .containsExactly(Optional.of("not_json"));
  }

  @Test
  void anItemThatFailsStepsAsideForThoseBehindIt() {
    String poison =
        world.event(
            World.START,
            new ChannelEvent.MessageReceived(
                CustomerRef.of(World.BRUNO),
                "m0",
                new BrokenContent().it(),
                Activity.MESSAGE,
                Optional.empty(),
                false));
    world.receive(poison, world.message("m1", "after the poison", World.START.plusSeconds(1)));

    assertThat(world.thread())
        .extracting(message -> message.content().words())
        .containsExactly("after the poison");
    assertThat(world.parts(World.COMPANY, WebhookPart.State.FAILED)).hasSize(1);
  }

  @Test
  void aBodyWithoutAFittingSignatureIsRefusedAndNotKept() {
    assertThat(
            world
                .platform
                .receiving()
                .receiveWebhook()
                .receive(ScriptedChannel.ID, Map.of("signed-with", "wrong"), new byte[0]))
        .isEqualTo(ReceiveWebhook.Answer.NOT_SIGNED);
    assertThat(world.stores.webhooks().pending(10)).isEmpty();
  }

  @Test
  void threeHundredMessagesAtOnceStayInTheirThreads() {
    for (int i = 0; i < 300; i++) {
      String customer = "customer-" + i % 30;
      String word =
          world.event(
              World.START.minusSeconds(300 - i),
              saysAt("m" + i, List.of(CustomerAddress.userId(customer))));
      world
          .platform
          .receiving()
          .receiveWebhook()
          .receive(
              ScriptedChannel.ID,
              Map.of("signed-with", "s3cret"),
              word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    world.process();

    assertThat(world.conversations()).hasSize(30);
    for (Conversation conversation : world.conversations()) {
      String customer = conversation.address().value();
      int number = Integer.parseInt(customer.substring("customer-".length()));
      assertThat(idsOf(conversation.id()))
          .containsExactlyElementsOf(
              java.util.stream.IntStream.range(0, 10)
                  .mapToObj(i -> "m" + (i * 30 + number))
                  .toList());
    }
  }

  private List<String> idsOf(ConversationId conversation) {
    return world
        .stores
        .conversations()
        .messages(
            World.COMPANY,
            conversation,
            dev.casement.core.port.store.ConversationStore.Order.OLDEST_FIRST,
            dev.casement.core.port.store.PageRequest.first(200))
        .items()
        .stream()
        .map(message -> message.externalId().orElseThrow())
        .toList();
  }

  private List<String> bodies(CompanyId company) {
    return world.parts(company, WebhookPart.State.PROCESSED).stream()
        .map(part -> new String(part.body(), java.nio.charset.StandardCharsets.UTF_8))
        .toList();
  }

  private static ChannelEvent.MessageReceived saysAt(
      String externalId, List<CustomerAddress> addresses) {
    return new ChannelEvent.MessageReceived(
        new CustomerRef(addresses, Optional.empty(), Optional.empty()),
        externalId,
        Content.Text.of("hello"),
        Activity.MESSAGE,
        Optional.empty(),
        false);
  }

  /// A content that cannot be summed up, as a bug in an adapter would make it.
  private static final class BrokenContent {

    Content it() {
      return new Content.Parts(List.of(new Content.Text(broken(), false)));
    }

    @SuppressWarnings("NullAway") // a bug is what is needed here
    private static String broken() {
      return null;
    }
  }

  @Test
  void keepsWhereAMessageCameFrom() {
    world.customerSays("m1", "hello");

    InboundMessage message = (InboundMessage) world.thread().getFirst();
    String event = world.parts(World.COMPANY, WebhookPart.State.PROCESSED).getFirst().id();
    assertThat(message.raw().orElseThrow().event()).isEqualTo(event);
  }
}
