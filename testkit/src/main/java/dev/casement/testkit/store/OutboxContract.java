package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

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

  /// Claims up to so many of whatever account something is due.
  private List<OutboxEntry> claim(Instant now, int most) {
    return claim(outbox().due(now), now, most);
  }

  private List<OutboxEntry> claim(List<Outbox.Lane> lanes, Instant now, int most) {
    return outbox().claim(now, lanes.stream().map(lane -> new Outbox.Share(lane, most)).toList());
  }

  private static OutboxEntry due(OutboxEntry entry, Instant at) {
    return entry.at(entry.stage(), at);
  }

  @Test
  default void givesNothingOfNothing() {
    assertThat(claim(NOW, 10)).isEmpty();
    assertThat(outbox().nextDue()).isEmpty();
    assertThat(outbox().interrupted(10)).isEmpty();
  }

  @Test
  default void givesWhatIsDueEarliestFirstAndOnlyOnce() {
    World world = new World();
    OutboxEntry second = put(world, world.entry(world.conversation(), NOW));
    OutboxEntry first = put(world, world.entry(world.conversation(), NOW.minusMillis(1)));
    OutboxEntry later = put(world, world.entry(world.conversation(), NOW.plusMillis(1)));

    assertThat(claim(NOW, 1)).containsExactly(first);
    assertThat(claim(NOW, 10)).containsExactly(second);
    assertThat(claim(NOW, 10)).isEmpty();
    assertThat(outbox().nextDue()).contains(later.dueAt());
    assertThat(claim(NOW.plusMillis(1), 10)).containsExactly(later);
    assertThat(outbox().nextDue()).isEmpty();
  }

  @Test
  default void keepsTheLineOfAConversation() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry third = put(world, world.entry(conversation, NOW.plusMillis(1)));
    OutboxEntry first = put(world, due(world.entry(conversation, NOW), NOW.plusSeconds(9)));
    OutboxEntry second = put(world, world.entry(conversation, NOW));

    assertThat(claim(NOW.plusSeconds(8), 10)).isEmpty();
    assertThat(outbox().nextDue()).contains(NOW.plusSeconds(9));
    List<OutboxEntry> order = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<OutboxEntry> claimed = claim(NOW.plusSeconds(10), 10);
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

    assertThat(claim(NOW.plusSeconds(1), 10)).containsExactly(queued);
    settle(world, queued);
    assertThat(outbox().nextDue()).contains(NOW.plusSeconds(60));
    assertThat(claim(NOW.plusSeconds(59), 10)).isEmpty();
    assertThat(claim(NOW.plusSeconds(60), 10)).containsExactly(held);
  }

  @Test
  default void neverGivesTwoOfOneConversation() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry expired = put(world, world.entry(conversation, NOW).at(Stage.HELD, NOW));
    OutboxEntry queued = put(world, due(world.entry(conversation, NOW), NOW.plusMillis(1)));

    assertThat(claim(NOW.plusSeconds(1), 10)).containsExactly(expired);
    assertThat(claim(NOW.plusSeconds(1), 10)).isEmpty();
    assertThat(outbox().nextDue()).isEmpty();
    outbox().release(expired.message());
    settle(world, expired);
    assertThat(claim(NOW.plusSeconds(1), 10)).containsExactly(queued);
  }

  @Test
  default void givesNothingOfAConversationInWhichSomethingIsBeingSent() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry sending = put(world, world.entry(conversation, NOW).at(Stage.SENDING, NOW));
    OutboxEntry next = put(world, world.entry(conversation, NOW));

    assertThat(claim(NOW, 10)).isEmpty();
    assertThat(outbox().nextDue()).isEmpty();
    settle(world, sending);
    assertThat(claim(NOW, 10)).containsExactly(next);
  }

  @Test
  default void givesAReleasedOneAgainAsItWasCommittedMeanwhile() {
    World world = new World();
    OutboxEntry entry = put(world, world.entry(world.conversation(), NOW));
    claim(NOW, 10);
    OutboxEntry postponed = put(world, due(entry, NOW.plusSeconds(5)));

    assertThat(claim(NOW.plusSeconds(5), 10)).isEmpty();
    outbox().release(entry.message());

    assertThat(claim(NOW, 10)).isEmpty();
    assertThat(claim(NOW.plusSeconds(5), 10)).containsExactly(postponed);
  }

  @Test
  default void givesOnlyOfTheAccountsThatWereNamedAndNoMoreThanTheirShare() {
    World stopped = new World();
    World running = new World();
    put(stopped, stopped.entry(stopped.conversation(), NOW));
    OutboxEntry first = put(running, running.entry(running.conversation(), NOW));
    put(running, running.entry(running.conversation(), NOW));

    List<Outbox.Lane> due = outbox().due(NOW);
    assertThat(due)
        .extracting(Outbox.Lane::account)
        .containsExactlyInAnyOrder(stopped.account, running.account);
    assertThat(due).noneMatch(Outbox.Lane::inherited);
    List<Outbox.Lane> named =
        due.stream().filter(lane -> lane.account().equals(running.account)).toList();
    assertThat(claim(named, NOW, 1)).containsExactly(first);
  }

  @Test
  default void namesNoAccountOfWhichNothingIsDue() {
    World world = new World();
    put(world, world.entry(world.conversation(), NOW.plusMillis(1)));

    assertThat(outbox().due(NOW)).isEmpty();
    assertThat(outbox().due(NOW.plusMillis(1)))
        .containsExactly(new Outbox.Lane(world.company, world.account, false));
  }

  @Test
  default void givesAnswersBeforeBulkThatIsDueLonger() {
    World world = new World();
    OutboxEntry bulk = put(world, bulk(world, world.conversation(), NOW.minusSeconds(60)));
    OutboxEntry answer = put(world, world.entry(world.conversation(), NOW));

    assertThat(claim(NOW, 1)).containsExactly(answer);
    assertThat(claim(NOW, 10)).containsExactly(bulk);
  }

  @Test
  default void letsAnAnswerPassTheBulkOfItsOwnConversation() {
    World world = new World();
    Conversation conversation = world.conversation();
    OutboxEntry bulk = put(world, bulk(world, conversation, NOW.minusSeconds(60)));
    OutboxEntry more = put(world, bulk(world, conversation, NOW.minusSeconds(59)));
    OutboxEntry answer = put(world, world.entry(conversation, NOW));

    assertThat(claim(NOW, 10)).containsExactly(answer);
    settle(world, answer);
    assertThat(claim(NOW, 10)).containsExactly(bulk);
    settle(world, bulk);
    assertThat(claim(NOW, 10)).containsExactly(more);
  }

  @Test
  default void letsBulkNotWaitForAnAnswerThatIsMeantForLater() {
    World world = new World();
    Conversation conversation = world.conversation();
    put(world, world.entry(conversation, NOW.plusSeconds(60)));
    OutboxEntry bulk = put(world, bulk(world, conversation, NOW));

    assertThat(claim(NOW, 10)).containsExactly(bulk);
  }

  private static OutboxEntry bulk(World world, Conversation conversation, Instant lineAt) {
    OutboxEntry entry = world.entry(conversation, lineAt);
    return new OutboxEntry(
        entry.message(),
        entry.company(),
        entry.account(),
        entry.conversation(),
        entry.stage(),
        entry.lineAt(),
        entry.dueAt(),
        entry.expiresAt(),
        entry.attempts(),
        OutboxEntry.Priority.BULK);
  }

  @Test
  default void findsWhatWasInterruptedUnlessSomebodyIsAtIt() {
    World world = new World();
    OutboxEntry lost = put(world, world.entry(world.conversation(), NOW).at(Stage.SENDING, NOW));
    OutboxEntry queued = put(world, world.entry(world.conversation(), NOW));
    claim(NOW, 10);
    put(world, queued.at(Stage.SENDING, NOW));

    assertThat(outbox().interrupted(10)).containsExactly(lost);
    assertThat(outbox().interrupted(10).getFirst().attempts()).isEqualTo(1);
  }

  @Test
  default void settlesOnlyForItsOwnCompany() {
    World world = new World();
    OutboxEntry entry = put(world, world.entry(world.conversation(), NOW));

    settle(new World(), entry);

    assertThat(claim(NOW, 10)).containsExactly(entry);
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
                for (OutboxEntry entry : claim(NOW, 3)) {
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
