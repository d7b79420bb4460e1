package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.MediaFiles.ProviderCopy;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookPart;
import dev.casement.core.port.store.WebhookPart.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is past its time goes, of those companies only that want it to, and nothing that is still
/// needed. Each test needs empty stores.
public interface RetentionContract extends StoreContract {

  Instant LATER = World.NOON.plus(Duration.ofHours(1));

  private void forgetMessages(World world, Instant before) {
    while (stores().conversations().forgetMessages(Map.of(world.company, before))) {
      // Each call does a little.
    }
  }

  private void forgetEvents(CompanyId company, Instant before) {
    while (stores().webhooks().forget(Map.of(company, before))) {
      // Each call does a little.
    }
  }

  private List<Message> thread(Conversation conversation) {
    return stores()
        .conversations()
        .messages(
            conversation.company(),
            conversation.id(),
            ConversationStore.Order.OLDEST_FIRST,
            PageRequest.first(200))
        .items();
  }

  private Conversation begin(World world, Message... messages) {
    Conversation conversation = world.conversation();
    var changes = world.changes().conversation(conversation);
    List.of(messages).forEach(message -> changes.message(message.in(conversation.id())));
    stores().conversations().commit(changes.done());
    return conversation;
  }

  private static InboundMessage storedAt(InboundMessage message, Instant at) {
    return new InboundMessage(
        message.id(),
        message.company(),
        message.conversation(),
        message.content(),
        message.externalId(),
        at,
        message.sentAt(),
        message.replyTo(),
        message.raw(),
        message.circumstances());
  }

  @Test
  default void forgetsMessagesByWhenTheyWereStored() {
    World world = new World();
    World other = new World();
    Conversation any = world.conversation();
    InboundMessage old = world.inbound(any, "old", World.NOON);
    InboundMessage kept = storedAt(world.inbound(any, "kept", World.NOON), LATER);
    Conversation conversation = begin(world, old, kept);
    Conversation theirs = begin(other, other.inbound(other.conversation(), "hi", World.NOON));

    forgetMessages(world, World.NOON);
    assertThat(thread(conversation)).hasSize(2);
    forgetMessages(world, LATER);

    assertThat(thread(conversation)).extracting(Message::id).containsExactly(kept.id());
    assertThat(stores().conversations().message(world.company, old.id())).isEmpty();
    assertThat(stores().conversations().messageKnownAs(world.company, old.externalId().get()))
        .isEmpty();
    assertThat(stores().conversations().conversation(world.company, conversation.id()))
        .contains(conversation);
    assertThat(stores().conversations().oldestMessage(world.company)).contains(kept.id());
    assertThat(thread(theirs)).hasSize(1);
  }

  @Test
  default void forgetsNoMessageThatIsStillToBeSent() {
    World world = new World();
    OutboundMessage queued = world.outbound(world.conversation(), DeliveryState.QUEUED, World.NOON);
    Conversation conversation = world.conversation();
    OutboxEntry line = world.entry(conversation, World.NOON);
    OutboxEntry entry =
        new OutboxEntry(
            queued.id(),
            world.company,
            world.account,
            conversation.id(),
            line.stage(),
            line.lineAt(),
            line.dueAt(),
            line.expiresAt(),
            0,
            line.priority());
    stores()
        .conversations()
        .commit(
            world
                .changes()
                .conversation(conversation)
                .message(queued.in(conversation.id()))
                .outbox(entry)
                .done());

    forgetMessages(world, LATER);
    assertThat(thread(conversation)).hasSize(1);
    stores().conversations().commit(Changes.of(world.company).settled(queued.id()).done());
    forgetMessages(world, LATER);
    assertThat(thread(conversation)).isEmpty();
  }

  @Test
  default void forgetsMoreThanItDoesAtOnce() {
    World world = new World();
    Message[] many = new Message[700];
    Conversation any = world.conversation();
    for (int i = 0; i < many.length; i++) {
      many[i] = world.inbound(any, "no " + i, World.NOON);
    }
    Conversation conversation = begin(world, many);

    forgetMessages(world, LATER);

    assertThat(thread(conversation)).isEmpty();
    assertThat(stores().conversations().oldestMessage(world.company)).isEmpty();
  }

  @Test
  default void walksThroughQuietConversationsLongestAgoFirst() {
    World world = new World();
    Conversation first = begin(world);
    Conversation second = begin(world);
    Conversation loud = begin(world).draft().activeAt(LATER).done();
    stores().conversations().commit(world.changes().conversation(loud).done());

    List<Conversation> found = quiet(world, Optional.empty(), 1);
    assertThat(found).containsExactly(first);
    Cursor after = new Cursor(first.activeAt(), first.id().value());
    assertThat(quiet(world, Optional.of(after), 9)).containsExactly(second);
  }

  private List<Conversation> quiet(World world, Optional<Cursor> after, int limit) {
    return stores().conversations().quiet(world.company, LATER, after, limit);
  }

  private WebhookEvent append(Instant at) {
    WebhookEvent event =
        WebhookEvent.received(
            World.fresh("event"),
            World.CHANNEL,
            at,
            Map.of("x", "y"),
            "said".getBytes(StandardCharsets.UTF_8));
    stores().webhooks().append(event);
    return event;
  }

  private void settle(WebhookEvent event, String id, CompanyId company, State state) {
    stores()
        .webhooks()
        .settle(
            List.of(event),
            List.of(
                new WebhookPart(
                    id,
                    event.id(),
                    company,
                    event.channel(),
                    state,
                    Optional.empty(),
                    event.receivedAt(),
                    event.headers(),
                    event.body(),
                    Optional.empty())));
  }

  @Test
  default void forgetsRawEventsInEveryStateButNotThoseThatWait() {
    World world = new World();
    World other = new World();
    WebhookEvent done = append(World.NOON);
    WebhookEvent failed = append(World.NOON);
    WebhookEvent theirs = append(World.NOON);
    WebhookEvent again = append(World.NOON);
    WebhookEvent young = append(LATER);
    settle(done, done.id(), world.company, State.PROCESSED);
    settle(failed, failed.id(), world.company, State.FAILED);
    settle(theirs, theirs.id(), other.company, State.UNROUTED);
    settle(again, again.id(), world.company, State.UNROUTED);
    settle(young, young.id(), world.company, State.PROCESSED);
    stores().webhooks().replay(world.company, again.id());
    WebhookEvent waiting = append(World.NOON);

    forgetEvents(world.company, LATER);

    assertThat(stores().webhooks().part(world.company, done.id())).isEmpty();
    assertThat(stores().webhooks().part(world.company, failed.id())).isEmpty();
    assertThat(stores().webhooks().part(world.company, young.id())).isPresent();
    assertThat(stores().webhooks().part(other.company, theirs.id())).isPresent();
    assertThat(stores().webhooks().pending(9))
        .extracting(WebhookEvent::id)
        .containsExactlyInAnyOrder(again.id(), waiting.id());
  }

  @Test
  default void walksThroughFilesAndForgetsThem() {
    World world = new World();
    MediaFile first = MediaFilesContract.file(world, new MediaState.Stored("image/png", "", 1));
    MediaFile second = MediaFilesContract.file(world, new MediaState.Gone());
    stores().media().put(first);
    stores().media().put(second);
    MediaKey key = MediaKey.of(first);
    stores().media().put(new ProviderCopy(key, world.account, "copy", LATER));

    assertThat(stores().media().older(world.company, World.NOON, Optional.empty(), 9)).isEmpty();
    assertThat(stores().media().older(world.company, LATER, Optional.empty(), 1))
        .containsExactly(first);
    assertThat(stores().media().older(world.company, LATER, Optional.of(first.id()), 9))
        .containsExactly(second);
    assertThat(stores().media().older(new World().company, LATER, Optional.empty(), 9)).isEmpty();
    stores().media().remove(key);
    assertThat(stores().media().file(world.company, first.id())).isEmpty();
    assertThat(stores().media().copy(key, world.account)).isEmpty();
  }

  @Test
  default void remembersHowFarAWalkGot() {
    World world = new World();
    assertThat(stores().progress().reached(world.company, "walk")).isEmpty();

    stores().progress().reach(world.company, "walk", "here");
    stores().progress().reach(world.company, "walk", "there");
    stores().progress().reach(world.company, "other", "elsewhere");

    assertThat(stores().progress().reached(world.company, "walk")).contains("there");
    assertThat(stores().progress().reached(new World().company, "walk")).isEmpty();
  }
}
