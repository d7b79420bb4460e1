package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.ConversationFeed.Entry;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The feed tells every change of a company once, in the order of commits, and skips no number.
public interface ConversationFeedContract extends StoreContract {

  /// Later than any wall clock.
  Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

  private ConversationFeed feed() {
    return stores().feed();
  }

  private Conversation commit(World world, Conversation conversation) {
    stores().conversations().commit(world.changes().conversation(conversation).done());
    return conversation;
  }

  @Test
  default void beginsAtOneWithNothing() {
    World world = new World();

    assertThat(feed().newest(world.company)).isZero();
    assertThat(feed().oldest(world.company)).isEqualTo(1);
    assertThat(feed().after(world.company, 0, 10)).isEmpty();
  }

  @Test
  default void tellsWhatWasMadeAndWhatWasChanged() {
    World world = new World();
    Conversation conversation = world.conversation();
    InboundMessage message = world.inbound(conversation, "Hi", World.NOON);
    stores()
        .conversations()
        .commit(world.changes().conversation(conversation).message(message).done());
    stores()
        .conversations()
        .commit(world.changes().conversation(conversation.draft().done()).message(message).done());

    List<Entry> told = feed().after(world.company, 0, 10);

    assertThat(told).extracting(Entry::sequence).containsExactly(1L, 2L, 3L, 4L);
    assertThat(told)
        .extracting(Entry::kind)
        .containsExactly(
            Kind.MESSAGE_CREATED,
            Kind.CONVERSATION_UPDATED,
            Kind.MESSAGE_UPDATED,
            Kind.CONVERSATION_UPDATED);
    assertThat(told)
        .extracting(Entry::subject)
        .containsExactly(
            message.id().value(),
            conversation.id().value(),
            message.id().value(),
            conversation.id().value());
    assertThat(feed().after(world.company, 1, 2)).isEqualTo(told.subList(1, 3));
    assertThat(feed().newest(world.company)).isEqualTo(4);
    assertThat(feed().oldest(world.company)).isEqualTo(1);
  }

  @Test
  default void skipsNoNumberWhenManyCommitAtOnceAndSomeAreRefused() throws Exception {
    World world = new World();
    Conversation taken = commit(world, world.conversation());

    Together.run(
        16,
        _ -> {
          commit(world, world.conversation());
          commit(world, taken);
          return commit(world, world.conversation());
        });

    assertThat(feed().after(world.company, 0, 200))
        .extracting(Entry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 33).boxed().toList());
  }

  @Test
  default void countsEachCompanyForItself() {
    World one = new World();
    World other = new World();
    commit(one, one.conversation());
    commit(other, other.conversation());
    commit(one, one.conversation());

    assertThat(feed().newest(one.company)).isEqualTo(2);
    assertThat(feed().newest(other.company)).isEqualTo(1);
  }

  @Test
  default void callsThoseWhoWatchUntilTheyStop() throws Exception {
    World world = new World();
    World other = new World();
    CountDownLatch called = new CountDownLatch(1);
    AtomicInteger afterwards = new AtomicInteger();
    AutoCloseable watch = feed().watch(world.company, called::countDown);
    AutoCloseable elsewhere = feed().watch(other.company, afterwards::incrementAndGet);

    commit(world, world.conversation());

    assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
    watch.close();
    elsewhere.close();
    commit(world, world.conversation());
    commit(other, other.conversation());
    assertThat(afterwards).hasValue(0);
  }

  @Test
  default void forgetsWhatIsOldButNeverItsCount() {
    World world = new World();
    commit(world, world.conversation());
    commit(world, world.conversation());
    feed().forget(Instant.EPOCH);
    assertThat(feed().oldest(world.company)).isEqualTo(1);

    feed().forget(FAR);

    assertThat(feed().oldest(world.company)).isEqualTo(2);
    assertThat(feed().newest(world.company)).isEqualTo(2);
    commit(world, world.conversation());
    assertThat(feed().after(world.company, 2, 10)).extracting(Entry::sequence).containsExactly(3L);
  }
}
