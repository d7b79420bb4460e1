package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Waiting;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What became of messages finds them: watermarks, held ones, receipts that came too early.
public interface DeliveryContract extends StoreContract {

  private ConversationStore store() {
    return stores().conversations();
  }

  @Test
  default void movesByAWatermarkOnlyWhatTheProviderHadThen() {
    World world = new World();
    Conversation conversation = world.conversation();
    var changes = world.changes().conversation(conversation);
    OutboundMessage delivered =
        world.outbound(conversation, DeliveryState.DELIVERED, World.NOON.minusSeconds(1));
    OutboundMessage sent = world.outbound(conversation, DeliveryState.SENT, World.NOON);
    OutboundMessage after =
        world.outbound(conversation, DeliveryState.SENT, World.NOON.plusMillis(1));
    OutboundMessage leftLate =
        world
            .outbound(conversation, DeliveryState.QUEUED, World.NOON.minusSeconds(9))
            .step(DeliveryStep.to(DeliveryState.SENDING, World.NOON.plusSeconds(1)))
            .step(DeliveryStep.to(DeliveryState.SENT, World.NOON.plusSeconds(2)));
    changes.message(sent).message(delivered).message(after).message(leftLate);
    for (DeliveryState state : DeliveryState.values()) {
      if (state != DeliveryState.SENT && state != DeliveryState.DELIVERED) {
        changes.message(world.outbound(conversation, state, World.NOON));
      }
    }
    changes.message(world.inbound(conversation, "theirs", World.NOON));
    store().commit(changes.done());

    assertThat(store().unread(world.company, conversation.id(), World.NOON))
        .containsExactly(delivered, sent);
  }

  @Test
  default void findsHeldMessagesUntilTheyAreHeldNoLonger() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboundMessage later =
        world.outbound(conversation, DeliveryState.HELD, World.NOON.plusSeconds(1));
    OutboundMessage sooner = world.outbound(conversation, DeliveryState.HELD, World.NOON);
    OutboundMessage sent = world.outbound(conversation, DeliveryState.SENT, World.NOON);
    store()
        .commit(
            world
                .changes()
                .conversation(conversation)
                .message(later)
                .message(sooner)
                .message(sent)
                .done());
    assertThat(store().held(world.company, conversation.id())).containsExactly(sooner, later);

    OutboundMessage released = sooner.step(DeliveryStep.to(DeliveryState.QUEUED, World.NOON));
    Conversation next = conversation.draft().done();
    store().commit(world.changes().conversation(next).message(released).message(later).done());

    assertThat(store().held(world.company, conversation.id())).containsExactly(later);
  }

  @Test
  default void keepsAReceiptUntilItsMessageArrives() {
    World world = new World();
    Waiting first = world.waiting("wire.1", World.NOON);
    Waiting second = world.waiting("wire.1", World.NOON.plusSeconds(1));
    Waiting other = world.waiting("wire.2", World.NOON);
    store().commit(world.changes().waiting(first).waiting(second).waiting(other).done());

    assertThat(store().waiting(world.company, world.account, "wire.1"))
        .containsExactly(first, second);

    store().commit(world.changes().arrived(first.id()).done());
    assertThat(store().waiting(world.company, world.account, "wire.1")).containsExactly(second);
    assertThat(store().waiting(world.company, world.account, "wire.2")).containsExactly(other);
  }

  @Test
  default void keepsAReactionUntilItsMessageArrives() {
    World world = new World();
    Waiting liked = world.waitingReaction("wire.1", Optional.of("👍"));
    Waiting takenBack = world.waitingReaction("wire.1", Optional.empty());
    Waiting receipt = world.waiting("wire.1", World.NOON);
    store().commit(world.changes().waiting(liked).waiting(takenBack).waiting(receipt).done());

    assertThat(store().waiting(world.company, world.account, "wire.1"))
        .containsExactlyInAnyOrder(liked, takenBack, receipt);

    store().commit(world.changes().arrived(liked.id()).arrived(receipt.id()).done());
    assertThat(store().waiting(world.company, world.account, "wire.1")).containsExactly(takenBack);
  }

  @Test
  default void forgetsReceiptsThatWaitedTooLong() {
    World world = new World();
    Duration week = Duration.ofDays(7);
    Waiting old = world.waiting("wire.1", World.NOON.minus(week).minusMillis(1));
    Waiting young = world.waiting("wire.1", World.NOON.minus(week));
    store().commit(world.changes().waiting(old).waiting(young).done());

    store().forgetWaiting(World.NOON.minus(week));

    assertThat(store().waiting(world.company, world.account, "wire.1")).containsExactly(young);
  }
}
