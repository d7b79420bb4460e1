package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.OutboxEntry.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// The outbox gives out the heads of lines, each to one caller, never two of one conversation. Each
/// test needs an empty one.
public interface OutboxContract extends StoreContract {

  Instant NOW = World.NOON;
  Set<AccountId> NONE = Set.of();

  private Outbox outbox() {
    return stores().outbox();
  }

  private OutboxEntry put(World world, OutboxEntry entry) {
    stores().conversations().commit(world.changes().outbox(entry).done());
    return entry;
  }

  private void settle(World world, OutboxEntry entry) {
    stores().conversations().commit(world.changes().settled(entry.message()).done());
  }

  private static OutboxEntry due(OutboxEntry entry, Instant at) {
    return entry.at(entry.stage(), at);
  }

  @Test
  default void givesNothingOfNothing() {
    assertThat(outbox().claim(NOW, 10, NONE)).isEmpty();
    assertThat(outbox().nextDue()).isEmpty();
    assertThat(outbox().interrupted(10)).isEmpty();
  }

  @Test
  default void givesWhatIsDueEarliestFirstAndOnlyOnce() {
    World world = new World();
    OutboxEntry second = put(world, world.entry(world.conversation(), NOW));
    OutboxEntry first = put(world, world.entry(world.conversation(), NOW.minusMillis(1)));
    OutboxEntry later = put(world, world.entry(world.conversation(), NOW.plusMillis(1)));

    assertThat(outbox().claim(NOW, 1, NONE)).containsExactly(first);
    assertThat(outbox().claim(NOW, 10, NONE)).containsExactly(second);
    assertThat(outbox().claim(NOW, 10, NONE)).isEmpty();
    assertThat(outbox().nextDue()).contains(later.dueAt());
    assertThat(outbox().claim(NOW.plusMillis(1), 10, NONE)).containsExactly(later);
    assertThat(outbox().nextDue()).isEmpty();
  }

  @Test
  default void keepsTheLineOfAConversation() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry third = put(world, world.entry(conversation, NOW.plusMillis(1)));
    OutboxEntry first = put(world, due(world.entry(conversation, NOW), NOW.plusSeconds(9)));
    OutboxEntry second = put(world, world.entry(conversation, NOW));

    assertThat(outbox().claim(NOW.plusSeconds(8), 10, NONE)).isEmpty();
    assertThat(outbox().nextDue()).contains(NOW.plusSeconds(9));
    List<OutboxEntry> order = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<OutboxEntry> claimed = outbox().claim(NOW.plusSeconds(10), 10, NONE);
      assertThat(claimed).hasSize(1);
      order.addAll(claimed);
      settle(world, claimed.getFirst());
    }
    assertThat(order).containsExactly(first, second, third);
  }

  @Test
  default void letsHeldOnesBePassedAndGivesThemOutWhenTheirTimeIsOver() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry held =
        put(world, world.entry(conversation, NOW).at(Stage.HELD, NOW.plusSeconds(60)));
    OutboxEntry queued = put(world, world.entry(conversation, NOW.plusMillis(1)));

    assertThat(outbox().claim(NOW.plusSeconds(1), 10, NONE)).containsExactly(queued);
    settle(world, queued);
    assertThat(outbox().nextDue()).contains(NOW.plusSeconds(60));
    assertThat(outbox().claim(NOW.plusSeconds(59), 10, NONE)).isEmpty();
    assertThat(outbox().claim(NOW.plusSeconds(60), 10, NONE)).containsExactly(held);
  }

  @Test
  default void neverGivesTwoOfOneConversation() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry expired = put(world, world.entry(conversation, NOW).at(Stage.HELD, NOW));
    OutboxEntry queued = put(world, due(world.entry(conversation, NOW), NOW.plusMillis(1)));

    assertThat(outbox().claim(NOW.plusSeconds(1), 10, NONE)).containsExactly(expired);
    assertThat(outbox().claim(NOW.plusSeconds(1), 10, NONE)).isEmpty();
    assertThat(outbox().nextDue()).isEmpty();
    outbox().release(expired.message());
    settle(world, expired);
    assertThat(outbox().claim(NOW.plusSeconds(1), 10, NONE)).containsExactly(queued);
  }

  @Test
  default void givesNothingOfAConversationInWhichSomethingIsBeingSent() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry sending = put(world, world.entry(conversation, NOW).at(Stage.SENDING, NOW));
    OutboxEntry next = put(world, world.entry(conversation, NOW));

    assertThat(outbox().claim(NOW, 10, NONE)).isEmpty();
    assertThat(outbox().nextDue()).isEmpty();
    settle(world, sending);
    assertThat(outbox().claim(NOW, 10, NONE)).containsExactly(next);
  }

  @Test
  default void givesAReleasedOneAgainAsItWasCommittedMeanwhile() {
    World world = new World();
    OutboxEntry entry = put(world, world.entry(world.conversation(), NOW));
    outbox().claim(NOW, 10, NONE);
    OutboxEntry postponed = put(world, due(entry, NOW.plusSeconds(5)));

    assertThat(outbox().claim(NOW.plusSeconds(5), 10, NONE)).isEmpty();
    outbox().release(entry.message());

    assertThat(outbox().claim(NOW, 10, NONE)).isEmpty();
    assertThat(outbox().claim(NOW.plusSeconds(5), 10, NONE)).containsExactly(postponed);
  }

  @Test
  default void leavesStoppedAccountsOut() {
    World stopped = new World();
    World running = new World();
    put(stopped, stopped.entry(stopped.conversation(), NOW));
    OutboxEntry goes = put(running, running.entry(running.conversation(), NOW));

    assertThat(outbox().claim(NOW, 10, Set.of(stopped.account, new AccountId("other"))))
        .containsExactly(goes);
  }

  @Test
  default void findsWhatWasInterruptedUnlessSomebodyIsAtIt() {
    World world = new World();
    OutboxEntry lost = put(world, world.entry(world.conversation(), NOW).at(Stage.SENDING, NOW));
    OutboxEntry queued = put(world, world.entry(world.conversation(), NOW));
    outbox().claim(NOW, 10, NONE);
    put(world, queued.at(Stage.SENDING, NOW));

    assertThat(outbox().interrupted(10)).containsExactly(lost);
    assertThat(outbox().interrupted(10).getFirst().attempts()).isEqualTo(1);
  }

  @Test
  default void settlesOnlyForItsOwnCompany() {
    World world = new World();
    OutboxEntry entry = put(world, world.entry(world.conversation(), NOW));

    settle(new World(), entry);

    assertThat(outbox().claim(NOW, 10, NONE)).containsExactly(entry);
  }

  @Test
  default void neverGivesTheSameToTwoClaimersNorTwoOfALineAtOnce() throws Exception {
    World world = new World();
    List<Conversation> conversations = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      conversations.add(world.conversation());
    }
    var changes = world.changes();
    List<OutboxEntry> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      OutboxEntry entry =
          world.entry(conversations.get(i % 10), NOW.minusSeconds(100).plusMillis(i));
      all.add(entry);
      changes.outbox(entry);
    }
    stores().conversations().commit(changes.done());
    Set<ConversationId> busy = ConcurrentHashMap.newKeySet();
    List<List<MessageId>> claimed =
        Together.run(
            4,
            _ -> {
              List<MessageId> mine = new ArrayList<>();
              while (outbox().nextDue().isPresent() || !busy.isEmpty()) {
                for (OutboxEntry entry : outbox().claim(NOW, 3, NONE)) {
                  assertThat(busy.add(entry.conversation())).isTrue();
                  mine.add(entry.message());
                  busy.remove(entry.conversation());
                  settle(world, entry);
                  outbox().release(entry.message());
                }
              }
              return mine;
            });

    assertThat(claimed.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(all.stream().map(OutboxEntry::message).toList());
  }
}
