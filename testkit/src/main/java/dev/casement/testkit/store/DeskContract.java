package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.teamwork.SavedReplyId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.Desk;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What people keep for one another is kept as it was put.
public interface DeskContract extends StoreContract {

  AgentId INES = new AgentId("ines");

  private Desk desk() {
    return stores().desk();
  }

  static Team team(World world, String name) {
    return new Team(
        new TeamId(World.fresh("team")), world.company, name, Set.of(INES, new AgentId("rui")));
  }

  static Note note(World world, ConversationId beside, Instant at) {
    return new Note(
        new NoteId(World.fresh("note")),
        world.company,
        beside,
        Optional.of(INES),
        "She comes \"late\", at 23:00 🌙",
        Set.of(new AgentId("rui")),
        at);
  }

  static SavedReply reply(World world, String name) {
    return new SavedReply(
        new SavedReplyId(World.fresh("reply")),
        world.company,
        name,
        "Hello {{contact.name}}",
        Optional.of("pt-BR"),
        Optional.of(new TeamId("desk")),
        World.NOON);
  }

  @Test
  default void keepsTeamsEachUnderAName() {
    World world = new World();
    Team reception = team(world, "Reception");
    Team spa = team(world, "Spa");
    assertThat(desk().teams().put(spa)).isTrue();
    assertThat(desk().teams().put(reception)).isTrue();
    assertThat(desk().teams().put(team(world, "RECEPTION"))).isFalse();
    assertThat(desk().teams().put(reception.without(INES))).isTrue();

    assertThat(desk().teams().teams(world.company)).containsExactly(reception.without(INES), spa);
    assertThat(desk().teams().team(world.company, spa.id())).contains(spa);
    assertThat(desk().teams().put(team(new World(), "Reception"))).isTrue();
    assertThat(desk().teams().remove(world.company, spa.id())).isTrue();
    assertThat(desk().teams().remove(world.company, spa.id())).isFalse();
  }

  @Test
  default void keepsNotesBesideTheirConversationNewestFirst() {
    World world = new World();
    ConversationId here = new ConversationId(World.fresh("here"));
    Note first = note(world, here, World.NOON);
    Note second = note(world, here, World.NOON.plusSeconds(1));
    desk().notes().add(first);
    desk().notes().add(second);
    desk().notes().add(note(world, new ConversationId("elsewhere"), World.NOON));

    Page<Note> page = desk().notes().notes(world.company, here, PageRequest.first(1));
    assertThat(page.items()).containsExactly(second);
    assertThat(desk().notes().notes(world.company, here, new PageRequest(1, page.next())).items())
        .containsExactly(first);
    assertThat(desk().notes().note(world.company, first.id())).contains(first);
    desk().notes().removeAll(new World().company, here);
    assertThat(desk().notes().remove(world.company, first.id())).isTrue();
    assertThat(desk().notes().remove(world.company, first.id())).isFalse();
    assertThat(stores().feed().after(world.company, 0, 10))
        .extracting(ConversationFeed.Entry::kind)
        .containsExactly(
            ConversationFeed.Kind.NOTE_CREATED,
            ConversationFeed.Kind.NOTE_CREATED,
            ConversationFeed.Kind.NOTE_CREATED,
            ConversationFeed.Kind.NOTE_DELETED);
    desk().notes().removeAll(world.company, here);
    assertThat(desk().notes().notes(world.company, here, PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  default void keepsSavedReplies() {
    World world = new World();
    SavedReply hello = reply(world, "hello");
    SavedReply bye = reply(world, "bye");
    desk().replies().put(bye);
    desk().replies().put(hello);
    desk().replies().put(hello.ofEverybody());

    assertThat(desk().replies().replies(world.company)).containsExactly(hello.ofEverybody(), bye);
    assertThat(desk().replies().reply(world.company, bye.id())).contains(bye);
    assertThat(desk().replies().remove(world.company, bye.id())).isTrue();
    assertThat(desk().replies().remove(world.company, bye.id())).isFalse();
  }

  private static BrowserSession session(World world, AgentId agent) {
    return new BrowserSession(
        World.fresh("hash"), world.company, "token", Optional.of(agent), World.NOON, World.NOON);
  }

  @Test
  default void keepsSessionsUntilTheyEnd() {
    World world = new World();
    BrowserSession one = session(world, INES);
    BrowserSession used = session(world, INES).usedAt(World.NOON.plusSeconds(7));
    BrowserSession others = session(world, new AgentId("rui"));
    desk().sessions().put(one);
    desk().sessions().put(used.usedAt(World.NOON));
    desk().sessions().put(used);
    desk().sessions().put(others);

    assertThat(desk().sessions().session(used.hash())).contains(used);
    desk().sessions().removeAll(new World().company, INES);
    desk().sessions().remove(one.hash());
    assertThat(desk().sessions().session(one.hash())).isEmpty();
    assertThat(desk().sessions().session(used.hash())).isPresent();
    desk().sessions().removeAll(world.company, INES);
    assertThat(desk().sessions().session(used.hash())).isEmpty();
    assertThat(desk().sessions().session(others.hash())).contains(others);
  }

  @Test
  default void forgetsSessionsThatAreOver() {
    World world = new World();
    Instant longAgo = Instant.EPOCH.plus(Duration.ofDays(1));
    BrowserSession idle =
        new BrowserSession(
            World.fresh("hash"), world.company, "t", Optional.empty(), World.NOON, longAgo);
    BrowserSession old =
        new BrowserSession(
            World.fresh("hash"), world.company, "t", Optional.empty(), longAgo, World.NOON);
    BrowserSession live = session(world, INES);
    desk().sessions().put(idle);
    desk().sessions().put(old);
    desk().sessions().put(live);
    desk().sessions().forget(longAgo.plusMillis(1), Instant.EPOCH);
    assertThat(desk().sessions().session(idle.hash())).isEmpty();
    assertThat(desk().sessions().session(old.hash())).isPresent();
    desk().sessions().forget(Instant.EPOCH, longAgo.plusMillis(1));
    assertThat(desk().sessions().session(old.hash())).isEmpty();
    assertThat(desk().sessions().session(live.hash())).contains(live);
  }
}
