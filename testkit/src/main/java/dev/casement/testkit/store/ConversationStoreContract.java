package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.ConversationStore.Order;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is put is there, as it was put, in the order promised.
public interface ConversationStoreContract extends StoreContract {

  private ConversationStore store() {
    return stores().conversations();
  }

  private void done(CommitResult result) {
    assertThat(result).isInstanceOf(CommitResult.Done.class);
  }

  @Test
  default void returnsAConversationAsItWasPut() {
    World world = new World();
    Instant at = World.NOON.plusMillis(7);
    Conversation first = world.conversation();
    Conversation put =
        new Conversation(
            first.id(),
            first.company(),
            first.account(),
            first.channel(),
            first.contact(),
            List.of(CustomerAddress.phone("+55 11 91234-5678"), World.address("BR.1")),
            Conversation.Status.SNOOZED,
            Optional.of(World.NOON.plusSeconds(3600)),
            true,
            Optional.of(new AgentId("agent-ines")),
            Optional.of(new TeamId("night shift")),
            WindowEvidence.of(Activity.REACTION, at).with(Activity.MESSAGE, at).refused(at),
            Optional.of(at),
            Optional.of(at.plusMillis(1)),
            Optional.of(at.plusMillis(2)),
            Optional.of(
                new CommentThread(
                    "comment-1", Comment.Where.LIVE, at, Optional.of(at.plusMillis(3)))),
            Optional.of(at.plusMillis(4)),
            true,
            3,
            Optional.of(world.inbound(first, "Olá 🙂", at).summary()),
            BillingThread.NONE,
            World.NOON,
            at,
            1);

    done(store().commit(world.changes().conversation(put).done()));

    assertThat(store().conversation(world.company, put.id())).contains(put);
  }

  @Test
  default void findsAConversationUnderEveryJoinedAddress() {
    World world = new World();
    CustomerAddress phone = CustomerAddress.phone("5511987654321");
    CustomerAddress sameDigits = World.address("5511987654321");
    Conversation put = world.conversation(world.contact("Ana").id(), phone);

    done(store().commit(world.changes().conversation(put).done()));
    Conversation joined = put.draft().alsoAt(World.address("BR.77")).done();
    done(store().commit(world.changes().conversation(joined).done()));

    assertThat(store().conversationWith(world.company, world.account, phone)).contains(joined);
    assertThat(store().conversationWith(world.company, world.account, World.address("BR.77")))
        .contains(joined);
    assertThat(store().conversationWith(world.company, world.account, sameDigits)).isEmpty();
  }

  @Test
  default void takesAddressesOfFiveHundredAndTwelveCharacters() {
    World world = new World();
    CustomerAddress longest = World.address("x".repeat(CustomerAddress.LONGEST));
    Conversation put = world.conversation(world.contact("Bo").id(), longest);

    done(store().commit(world.changes().conversation(put).done()));

    assertThat(store().conversationWith(world.company, world.account, longest)).contains(put);
  }

  @Test
  default void letsGoOfAnAddressThatWasTakenAway() {
    World world = new World();
    CustomerAddress old = World.address("old");
    Conversation first = world.conversation(world.contact("Cy").id(), old, World.address("new"));
    done(store().commit(world.changes().conversation(first).done()));
    Conversation moved =
        new Conversation(
            first.id(),
            first.company(),
            first.account(),
            first.channel(),
            first.contact(),
            List.of(World.address("new")),
            first.status(),
            first.snoozedUntil(),
            first.issueOpen(),
            first.assignee(),
            first.team(),
            first.evidence(),
            first.windowClosesAt(),
            first.extraSentAt(),
            first.issueTemplateAt(),
            first.comment(),
            first.marketingHeldUntil(),
            first.ownedByOther(),
            first.unread(),
            first.lastMessage(),
            BillingThread.NONE,
            first.createdAt(),
            first.activeAt(),
            2);
    done(store().commit(world.changes().conversation(moved).done()));

    assertThat(store().conversationWith(world.company, world.account, old)).isEmpty();
    Conversation other = world.conversation(world.contact("Di").id(), old);
    done(store().commit(world.changes().conversation(other).done()));
    assertThat(store().conversationWith(world.company, world.account, old)).contains(other);
  }

  @Test
  default void keepsEveryCharacterOfAText() {
    World world = new World();
    Conversation conversation = world.conversation();
    String text = "naïve 👩‍👩‍👧 \u0000 end\r\n\t\"quoted\" \\ \u2028";
    InboundMessage message = world.inbound(conversation, text, World.NOON);

    done(store().commit(world.changes().conversation(conversation).message(message).done()));

    assertThat(store().message(world.company, message.id())).contains(message);
  }

  @Test
  default void replacesAMessageThatIsPutAgain() {
    World world = new World();
    Conversation conversation = world.conversation();
    InboundMessage message = world.inbound(conversation, "Hullo", World.NOON);
    done(store().commit(world.changes().conversation(conversation).message(message).done()));
    InboundMessage edited =
        message.saying(world.inbound(conversation, "Hello", World.NOON).content());

    done(
        store()
            .commit(
                world.changes().conversation(conversation.draft().done()).message(edited).done()));

    assertThat(store().message(world.company, message.id())).contains(edited);
    assertThat(
            store()
                .messages(
                    world.company, conversation.id(), Order.OLDEST_FIRST, PageRequest.first(10))
                .items())
        .containsExactly(edited);
  }

  @Test
  default void findsAMessageByTheProvidersId() {
    World world = new World();
    Conversation here = world.conversation();
    Conversation there = world.conversation();
    InboundMessage message = world.inbound(here, "Hi", World.NOON);
    String wire = message.externalId().orElseThrow();
    done(store().commit(world.changes().conversation(here).message(message).done()));
    done(store().commit(world.changes().conversation(there).done()));

    assertThat(store().message(world.company, here.id(), wire)).contains(message);
    assertThat(store().message(world.company, there.id(), wire)).isEmpty();
    assertThat(store().messageKnownAs(world.company, wire)).contains(message);
    assertThat(store().messageKnownAs(world.company, wire + "x")).isEmpty();
  }

  @Test
  default void ordersAThreadByTimeSaidThenById() {
    World world = new World();
    Conversation conversation = world.conversation();
    List<Message> put = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      put.add(world.inbound(conversation, "n" + i, World.NOON.plusMillis((i * 7) % 5)));
    }
    var changes = world.changes().conversation(conversation);
    put.forEach(changes::message);
    done(store().commit(changes.done()));

    List<Message> expected =
        put.stream()
            .sorted(Comparator.comparing(Message::sentAt).thenComparing(Message::id))
            .toList();
    assertThat(walk(world, conversation, Order.OLDEST_FIRST, 4)).isEqualTo(expected);
    assertThat(walk(world, conversation, Order.NEWEST_FIRST, 7)).isEqualTo(expected.reversed());
  }

  @Test
  default void keepsPagesStableWhileMessagesCome() {
    World world = new World();
    Conversation conversation = world.conversation();
    var changes = world.changes().conversation(conversation);
    List<Message> before = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      InboundMessage message = world.inbound(conversation, "n" + i, World.NOON.plusMillis(i));
      before.add(message);
      changes.message(message);
    }
    done(store().commit(changes.done()));
    Page<Message> first =
        store()
            .messages(world.company, conversation.id(), Order.NEWEST_FIRST, PageRequest.first(5));

    InboundMessage newer = world.inbound(conversation, "newer", World.NOON.plusMillis(99));
    done(
        store()
            .commit(
                world.changes().conversation(conversation.draft().done()).message(newer).done()));

    Page<Message> second =
        store()
            .messages(
                world.company,
                conversation.id(),
                Order.NEWEST_FIRST,
                new PageRequest(5, first.next()));
    List<Message> both = new ArrayList<>(first.items());
    both.addAll(second.items());
    assertThat(both).isEqualTo(before.reversed());
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void endsAListThatFitsThePageExactly() {
    World world = new World();
    Conversation conversation = world.conversation();
    done(
        store()
            .commit(
                world
                    .changes()
                    .conversation(conversation)
                    .message(world.inbound(conversation, "a", World.NOON))
                    .message(world.inbound(conversation, "b", World.NOON))
                    .done()));

    Page<Message> page =
        store()
            .messages(world.company, conversation.id(), Order.OLDEST_FIRST, PageRequest.first(2));

    assertThat(page.items()).hasSize(2);
    assertThat(page.next()).isEmpty();
  }

  @Test
  default void storesAContactWithItsConversation() {
    World world = new World();
    Contact contact = world.contact("Eve", World.address(World.fresh("customer")));
    Conversation conversation =
        world.conversation(contact.id(), contact.identities().getFirst().address());

    done(store().commit(world.changes().contact(contact).conversation(conversation).done()));

    assertThat(stores().contacts().contact(world.company, contact.id())).contains(contact);
  }

  private List<Message> walk(World world, Conversation conversation, Order order, int limit) {
    List<Message> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Message> page =
          store().messages(world.company, conversation.id(), order, new PageRequest(limit, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
