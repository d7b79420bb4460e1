package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactDetails;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.ConversationStore.Order;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Conversations and people that turn out to be one, or two, in one commit.
public interface JoiningContract extends StoreContract {

  private ConversationStore store() {
    return stores().conversations();
  }

  private CommitResult commit(ChangesDraft changes) {
    return store().commit(changes.done());
  }

  private List<Message> thread(World world, Conversation conversation) {
    return store()
        .messages(world.company, conversation.id(), Order.OLDEST_FIRST, PageRequest.first(50))
        .items();
  }

  @Test
  default void putsWhatWasInAnAbsorbedConversationIntoTheOther() {
    World world = new World();
    Conversation gone =
        world.conversation(new ContactId("c"), World.address("p")).draft().unread(2).done();
    gone = world.conversation(gone.contact(), World.address("p"));
    InboundMessage inbound = world.inbound(gone, "early", World.NOON);
    OutboundMessage held = world.outbound(gone, DeliveryState.HELD, World.NOON.plusSeconds(1));
    OutboxEntry entry = world.entry(gone, World.NOON);
    commit(world.changes().conversation(gone).message(inbound).message(held).outbox(entry));
    Conversation into = world.conversation(new ContactId("c"), World.address("u"));
    commit(world.changes().conversation(into));

    Note note = DeskContract.note(world, gone.id(), World.NOON);
    stores().desk().notes().add(note);

    Conversation joined = into.joined(gone).draft().unread(3).done();
    CommitResult result = commit(world.changes().conversation(joined).absorbed(gone));

    assertThat(result).isEqualTo(new CommitResult.Done());
    assertThat(thread(world, into)).containsExactly(inbound.in(into.id()), held.in(into.id()));
    assertThat(stores().desk().notes().note(world.company, note.id())).contains(note.in(into.id()));
    assertThat(store().held(world.company, into.id())).containsExactly(held.in(into.id()));
    assertThat(store().message(world.company, into.id(), inbound.externalId().orElseThrow()))
        .contains(inbound.in(into.id()));
    Outbox.Share all = new Outbox.Share(new Outbox.Lane(world.company, world.account, false), 200);
    assertThat(stores().outbox().claim(World.NOON, List.of(all)))
        .filteredOn(due -> due.message().equals(entry.message()))
        .containsExactly(entry.in(into.id()));
    assertThat(store().conversation(world.company, gone.id())).contains(joined);
    assertThat(store().conversationWith(world.company, world.account, World.address("p")))
        .contains(joined);
    for (ConversationQuery.View view :
        List.of(ConversationQuery.View.ALL, ConversationQuery.View.UNREAD)) {
      ConversationQuery query =
          new ConversationQuery(view, World.NOON, Optional.empty(), Optional.empty(), Care.ANY);
      assertThat(store().conversations(world.company, query, PageRequest.first(9)).items())
          .containsExactly(joined);
    }
  }

  @Test
  default void findsAConversationThatWasAbsorbedTwice() {
    World world = new World();
    Conversation first = world.conversation(new ContactId("c"), World.address("1"));
    Conversation second = world.conversation(new ContactId("c"), World.address("2"));
    Conversation third = world.conversation(new ContactId("c"), World.address("3"));
    List.of(first, second, third).forEach(one -> commit(world.changes().conversation(one)));

    Conversation two = second.joined(first).draft().done();
    commit(world.changes().conversation(two).absorbed(first));
    Conversation three = third.joined(two).draft().done();
    commit(world.changes().conversation(three).absorbed(two));

    assertThat(store().conversation(world.company, first.id())).contains(three);
    assertThat(store().conversation(world.company, second.id())).contains(three);
  }

  @Test
  default void refusesToAbsorbAConversationThatMoved() {
    World world = new World();
    Conversation gone = world.conversation();
    Conversation into = world.conversation();
    commit(world.changes().conversation(gone));
    commit(world.changes().conversation(into));
    commit(world.changes().conversation(gone.draft().unread(1).done()));

    assertThat(
            commit(world.changes().conversation(into.joined(gone).draft().done()).absorbed(gone)))
        .isEqualTo(new CommitResult.Conflict());
    assertThat(store().conversation(world.company, gone.id()).orElseThrow().unread()).isOne();
  }

  @Test
  default void letsAConversationTakeAnAddressThatAnotherGivesUp() {
    World world = new World();
    CustomerAddress moving = World.address("moving");
    Conversation from = world.conversation(new ContactId("c"), moving, World.address("stays"));
    commit(world.changes().conversation(from));
    Conversation to = world.conversation(new ContactId("d"), moving);
    Conversation rest = from.draft().leaves(List.of(moving)).done();

    assertThat(commit(world.changes().conversation(to).other(from.draft().done())))
        .isEqualTo(new CommitResult.Conflict());
    long fed = stores().feed().newest(world.company);
    assertThat(commit(world.changes().conversation(to).other(rest)))
        .isEqualTo(new CommitResult.Done());

    assertThat(store().conversationWith(world.company, world.account, moving)).contains(to);
    assertThat(store().conversation(world.company, from.id())).contains(rest);
    assertThat(stores().feed().after(world.company, fed, 9))
        .extracting(ConversationFeed.Entry::subject)
        .containsExactlyInAnyOrder(from.id().value(), to.id().value());
    assertThat(commit(world.changes().other(rest))).isEqualTo(new CommitResult.Conflict());
  }

  @Test
  default void findsTheConversationsOfAPerson() {
    World world = new World();
    Conversation one = world.conversation(new ContactId("c"), World.address("1"));
    Conversation two = world.conversation(new ContactId("d"), World.address("2"));
    commit(world.changes().conversation(one));
    commit(world.changes().conversation(two));

    Conversation moved = two.draft().contact(new ContactId("c")).done();
    commit(world.changes().other(moved));

    assertThat(store().conversationsOf(world.company, new ContactId("c")))
        .containsExactlyInAnyOrder(one, moved);
    assertThat(store().conversationsOf(world.company, new ContactId("d"))).isEmpty();
  }

  @Test
  default void refusesAContactThatMoved() {
    World world = new World();
    Contact first = world.contact("Ana", World.address("a"));
    commit(world.changes().contact(first));

    assertThat(commit(world.changes().contact(first))).isEqualTo(new CommitResult.Conflict());
    assertThat(commit(world.changes().contact(first.next().next())))
        .isEqualTo(new CommitResult.Conflict());
    assertThat(commit(world.changes().contact(first.next()))).isEqualTo(new CommitResult.Done());
  }

  @Test
  default void keepsAllThatIsKnownOfAContact() {
    World world = new World();
    ContactDetails details =
        new ContactDetails(
            Optional.of("Dona Ana"),
            Optional.of("room 12"),
            Optional.of("pt-BR"),
            Optional.of("pt_PT"),
            Optional.of("https://pictures.example/ana"),
            Optional.of(World.NOON),
            Set.of(new AccountId("one"), new AccountId("two")));
    Contact contact =
        world
            .contact("Ana", CustomerAddress.phone("351910000001"))
            .with(new Identity(World.CHANNEL, CustomerAddress.parentUserId("PT.ENT.7")))
            .with(details);
    commit(world.changes().contact(contact));

    assertThat(stores().contacts().contact(world.company, contact.id())).contains(contact);
    assertThat(stores().contacts().at(world.company, contact.identities().getLast()))
        .contains(contact);
  }

  @Test
  default void mergesTwoContactsInOneCommit() {
    World world = new World();
    Contact head = world.contact("Ana", World.address("a"));
    Contact other = world.contact("Anna", World.address("b"));
    commit(world.changes().contact(head).contact(other));
    commit(world.changes().consent(world.consent(other.id(), Consent.Kind.OPT_OUT, World.NOON)));
    LinkRecord line = world.link(head);

    Contact merged = head.with(other.identities()).next();
    Contact gone = other.mergedInto(Optional.of(head.id())).next();
    assertThat(commit(world.changes().contact(merged).contact(gone).link(line)))
        .isEqualTo(new CommitResult.Done());

    assertThat(stores().contacts().at(world.company, other.identities().getFirst()))
        .contains(merged);
    assertThat(stores().contacts().contact(world.company, other.id())).contains(gone);
    assertThat(stores().contacts().contacts(world.company, PageRequest.first(9)).items())
        .containsExactly(merged);
    assertThat(stores().contacts().links(world.company, head.id())).containsExactly(line);
    assertThat(stores().consents().history(world.company, head.id())).hasSize(1);
  }

  @Test
  default void partsTwoContactsInOneCommit() {
    World world = new World();
    Contact head = world.contact("Ana", World.address("a"), World.address("b"));
    Contact gone = world.contact("Anna").mergedInto(Optional.of(head.id()));
    commit(world.changes().contact(head).contact(gone));
    commit(world.changes().consent(world.consent(gone.id(), Consent.Kind.OPT_OUT, World.NOON)));

    List<Identity> going = List.of(head.identities().getLast());
    Contact rest = head.without(going).next();
    Contact apart = gone.mergedInto(Optional.empty()).with(going).next();
    assertThat(commit(world.changes().contact(rest).contact(apart)))
        .isEqualTo(new CommitResult.Done());

    assertThat(stores().contacts().at(world.company, going.getFirst())).contains(apart);
    assertThat(stores().consents().history(world.company, head.id())).isEmpty();
    assertThat(stores().consents().history(world.company, apart.id())).hasSize(1);
  }
}
