package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.port.store.Care;
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
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The views of an inbox hold what they promise, in the order they promise, page by page.
public interface ConversationViewsContract extends StoreContract {

  Instant NOW = World.NOON;

  /// Before anything that another test sets aside.
  Instant EARLY = Instant.EPOCH.plusSeconds(5);

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
        drafted.snoozedUntil(),
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
    return new ConversationQuery(view, NOW, Optional.empty(), Optional.empty(), Care.ANY);
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
  default void listsByWhoCaresAndHowFarTheyAre() {
    World world = new World();
    AgentId ines = new AgentId("ines");
    TeamId desk = new TeamId("desk");
    TeamId spa = new TeamId("spa");
    ConversationId nobodys = put(world, world.conversation()).id();
    ConversationId hers =
        put(world, first(world.conversation().draft().assignee(Optional.of(ines)).done())).id();
    ConversationId theirs =
        put(world, first(world.conversation().draft().team(Optional.of(desk)).done())).id();
    Conversation both =
        put(
            world,
            first(
                world
                    .conversation()
                    .draft()
                    .assignee(Optional.of(ines))
                    .team(Optional.of(spa))
                    .status(Conversation.Status.RESOLVED)
                    .done()));
    assertThat(walk(world, cared(Care.of(ines)), 1)).containsExactly(both.id(), hers);
    assertThat(walk(world, cared(Care.of(desk)), 1)).containsExactly(theirs);
    Care ofEither =
        new Care(
            Optional.empty(),
            Optional.of(new Care.Held.ByAnyOf<>(Set.of(desk, spa))),
            Optional.empty());
    assertThat(walk(world, cared(ofEither), 1)).containsExactly(both.id(), theirs);
    Care ofNoTeam =
        new Care(
            Optional.empty(), Optional.of(new Care.Held.ByAnyOf<>(Set.of())), Optional.empty());
    assertThat(walk(world, cared(ofNoTeam), 1)).isEmpty();
    Care nobody =
        new Care(
            Optional.of(new Care.Held.ByNobody<>()),
            Optional.of(new Care.Held.ByNobody<>()),
            Optional.empty());
    assertThat(walk(world, cared(nobody), 1)).containsExactly(nobodys);
    Care resolved =
        new Care(Optional.empty(), Optional.empty(), Optional.of(Conversation.Status.RESOLVED));
    assertThat(walk(world, cared(resolved), 1)).containsExactly(both.id());
    put(world, both.draft().assignee(Optional.empty()).done());
    assertThat(walk(world, cared(Care.of(ines)), 9)).containsExactly(hers);
    for (View view : View.values()) {
      assertThat(
              walk(
                  world,
                  new ConversationQuery(
                      view, NOW, Optional.empty(), Optional.empty(), Care.of(new AgentId("x"))),
                  9))
          .isEmpty();
    }
  }

  private static ConversationQuery cared(Care care) {
    return new ConversationQuery(View.ALL, NOW, Optional.empty(), Optional.empty(), care);
  }

  @Test
  default void findsWhatIsSetAsideUntilItWakes() {
    World world = new World();
    Conversation late =
        put(
            world,
            first(world.conversation().draft().snoozed(Optional.of(EARLY.plusMillis(9))).done()));
    Conversation soon =
        put(world, first(world.conversation().draft().snoozed(Optional.of(EARLY)).done()));
    put(world, first(world.conversation().draft().snoozed(Optional.empty()).done()));
    assertThat(stores().conversations().snoozed(EARLY, 9)).containsExactly(soon);
    assertThat(stores().conversations().snoozed(EARLY.plusMillis(9), 9))
        .containsExactly(soon, late);
    assertThat(stores().conversations().snoozed(EARLY.plusMillis(9), 1)).containsExactly(soon);
    put(world, soon.draft().snoozed(Optional.of(NOW.plusSeconds(99))).done());
    put(world, late.draft().status(Conversation.Status.OPEN).done());
    assertThat(stores().conversations().snoozed(EARLY.plusMillis(9), 9)).isEmpty();
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

    assertThat(walk(world, new ConversationQuery(View.ALL, NOW, channel, account, Care.ANY), 9))
        .containsExactly(here.id());
    assertThat(
            walk(world, new ConversationQuery(View.ALL, NOW, otherChannel, account, Care.ANY), 9))
        .isEmpty();
    assertThat(
            walk(world, new ConversationQuery(View.ALL, NOW, channel, otherAccount, Care.ANY), 9))
        .isEmpty();
  }
}
