package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationQuery.View;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The views of an inbox hold what they promise, in the order they promise, page by page.
public interface ConversationViewsContract extends StoreContract {

  Instant NOW = World.NOON;

  private Conversation put(World world, Conversation conversation) {
    stores().conversations().commit(world.changes().conversation(conversation).done());
    return conversation;
  }

  private Conversation closing(World world, Optional<Instant> closesAt) {
    Conversation plain = world.conversation();
    return put(world, first(plain.draft().evidence(plain.evidence(), closesAt).done()));
  }

  private static Conversation first(Conversation drafted) {
    return new Conversation(
        drafted.id(),
        drafted.company(),
        drafted.account(),
        drafted.channel(),
        drafted.contact(),
        drafted.addresses(),
        drafted.status(),
        drafted.issueOpen(),
        drafted.assignee(),
        drafted.team(),
        drafted.evidence(),
        drafted.windowClosesAt(),
        drafted.extraSentAt(),
        drafted.issueTemplateAt(),
        drafted.comment(),
        drafted.marketingHeldUntil(),
        drafted.ownedByOther(),
        drafted.unread(),
        drafted.lastMessage(),
        BillingThread.NONE,
        drafted.createdAt(),
        drafted.activeAt(),
        1);
  }

  private List<ConversationId> walk(World world, ConversationQuery query, int limit) {
    List<ConversationId> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Conversation> page =
          stores()
              .conversations()
              .conversations(world.company, query, new PageRequest(limit, after));
      page.items().forEach(conversation -> all.add(conversation.id()));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static ConversationQuery view(View view) {
    return new ConversationQuery(view, NOW, Optional.empty(), Optional.empty());
  }

  @Test
  default void showsTheNewestActivityFirstAndTheNewerOfTwoAtOnce() {
    World world = new World();
    List<ConversationId> oldestFirst = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      Conversation conversation = world.conversation();
      Instant active = NOW.plusMillis(i / 3);
      oldestFirst.add(put(world, first(conversation.draft().activeAt(active).done())).id());
    }

    assertThat(walk(world, ConversationQuery.all(NOW), 3)).isEqualTo(oldestFirst.reversed());
  }

  @Test
  default void doesNotRepeatWhatMovedToTheTopMeanwhile() {
    World world = new World();
    Conversation oldest = put(world, world.conversation());
    Conversation middle = put(world, world.conversation());
    Conversation newest = put(world, world.conversation());
    Page<Conversation> page =
        stores()
            .conversations()
            .conversations(world.company, ConversationQuery.all(NOW), PageRequest.first(1));
    put(world, newest.draft().activeAt(NOW.plusSeconds(9)).done());

    List<Conversation> rest =
        stores()
            .conversations()
            .conversations(
                world.company, ConversationQuery.all(NOW), new PageRequest(10, page.next()))
            .items();

    assertThat(rest).containsExactly(middle, oldest);
  }

  @Test
  default void countsAWindowAsOpenUntilTheMillisecondItCloses() {
    World world = new World();
    ConversationId never = closing(world, Optional.empty()).id();
    ConversationId closed = closing(world, Optional.of(NOW)).id();
    ConversationId open = closing(world, Optional.of(NOW.plusMillis(1))).id();

    assertThat(walk(world, view(View.OPEN), 2)).containsExactly(open);
    assertThat(walk(world, view(View.ALL), 2)).containsExactly(open, closed, never);
  }

  @Test
  default void showsWhatClosesWithinTwoHoursSoonestFirst() {
    World world = new World();
    Duration two = Duration.ofHours(2);
    closing(world, Optional.of(NOW));
    ConversationId late = closing(world, Optional.of(NOW.plus(two).minusMillis(1))).id();
    ConversationId soon = closing(world, Optional.of(NOW.plusMillis(1))).id();
    ConversationId alsoSoon = closing(world, Optional.of(NOW.plusMillis(1))).id();
    closing(world, Optional.of(NOW.plus(two)));
    closing(world, Optional.empty());

    assertThat(walk(world, view(View.CLOSING_SOON), 1)).containsExactly(soon, alsoSoon, late);
  }

  @Test
  default void waitsWhereTheWindowIsShutAndTheLastWordOurs() {
    World world = new World();
    ConversationId never = saying(world, Optional.empty(), true);
    ConversationId closed = saying(world, Optional.of(NOW), true);
    saying(world, Optional.of(NOW.plusMillis(1)), true);
    saying(world, Optional.of(NOW), false);
    closing(world, Optional.of(NOW));

    assertThat(walk(world, view(View.WAITING), 1)).containsExactly(closed, never);
  }

  private ConversationId saying(World world, Optional<Instant> closesAt, boolean ours) {
    Conversation plain = world.conversation();
    var last =
        ours
            ? world.outbound(plain, DeliveryState.SENT, NOW).summary()
            : world.inbound(plain, "and?", NOW).summary();
    return put(world, first(plain.draft().evidence(plain.evidence(), closesAt).said(last).done()))
        .id();
  }

  @Test
  default void showsWhatNobodySawUntilSomebodyDoes() {
    World world = new World();
    Conversation early = put(world, first(world.conversation().draft().unread(1).done()));
    Conversation late = put(world, first(world.conversation().draft().unread(2).done()));
    put(world, world.conversation());

    assertThat(walk(world, view(View.UNREAD), 1)).containsExactly(late.id(), early.id());

    Conversation moved = early.draft().unread(5).activeAt(NOW.plusSeconds(1)).done();
    put(world, moved);
    put(world, late.draft().unread(0).activeAt(NOW.plusSeconds(2)).done());
    assertThat(walk(world, view(View.UNREAD), 1)).containsExactly(moved.id());

    put(world, moved.draft().unread(0).done());
    assertThat(walk(world, view(View.UNREAD), 1)).isEmpty();
  }

  @Test
  default void filtersByChannelAndAccount() {
    World world = new World();
    Conversation here = put(world, world.conversation());
    Optional<ChannelId> channel = Optional.of(World.CHANNEL);
    Optional<ChannelId> otherChannel = Optional.of(new ChannelId("raven"));
    Optional<AccountId> account = Optional.of(world.account);
    Optional<AccountId> otherAccount = Optional.of(new AccountId("elsewhere"));

    assertThat(walk(world, new ConversationQuery(View.ALL, NOW, channel, account), 9))
        .containsExactly(here.id());
    assertThat(walk(world, new ConversationQuery(View.ALL, NOW, otherChannel, account), 9))
        .isEmpty();
    assertThat(walk(world, new ConversationQuery(View.ALL, NOW, channel, otherAccount), 9))
        .isEmpty();
  }
}
