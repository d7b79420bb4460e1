package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Everything is found by the beginnings of its words, as soon as it is committed.
public interface SearchContract extends StoreContract {

  /// The search under test, over the stores under test.
  Search search();

  private Conversation talk(World world, String name, CustomerAddress address) {
    Contact contact = world.contact(name, address);
    Conversation conversation = world.conversation(contact.id(), address);
    stores()
        .conversations()
        .commit(world.changes().contact(contact).conversation(conversation).done());
    return conversation;
  }

  private InboundMessage says(World world, Conversation conversation, String text, int second) {
    InboundMessage message = world.inbound(conversation, text, World.NOON.plusSeconds(second));
    Conversation now =
        stores().conversations().conversation(world.company, conversation.id()).orElseThrow();
    stores()
        .conversations()
        .commit(world.changes().conversation(now.draft().done()).message(message).done());
    return message;
  }

  private <T> List<T> walk(int limit, Function<PageRequest, Page<T>> pages) {
    List<T> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<T> page = pages.apply(new PageRequest(limit, after));
      assertThat(page.items().size()).isLessThanOrEqualTo(limit);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private List<Message> messages(World world, String typed) {
    return walk(2, page -> search().messages(world.company, typed, page));
  }

  private List<Conversation> conversations(World world, String typed) {
    return walk(
        2,
        page ->
            search().conversations(world.company, typed, ConversationQuery.all(World.NOON), page));
  }

  @Test
  default void findsMessagesByTheBeginningsOfTheirWords() {
    World world = new World();
    Conversation conversation = talk(world, "Ana", World.address("a"));
    InboundMessage coffee = says(world, conversation, "Café, às DEZ horas?", 1);
    InboundMessage room = says(world, conversation, "O quarto tem café da manhã?", 2);

    assertThat(messages(world, "cafe")).containsExactly(room, coffee);
    assertThat(messages(world, "CAF man")).containsExactly(room);
    assertThat(messages(world, "dez cafe")).containsExactly(coffee);
    assertThat(messages(world, "afé")).isEmpty();
    assertThat(messages(world, "cafe jantar")).isEmpty();
    assertThat(messages(world, "?!")).isEmpty();
  }

  @Test
  default void findsTheNewestFirstPageByPageAlsoWithinOneMoment() {
    World world = new World();
    Conversation conversation = talk(world, "Ana", World.address("a"));
    List<Message> oldestFirst = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      oldestFirst.add(says(world, conversation, "room number " + i, i / 4));
    }

    assertThat(messages(world, "roo")).isEqualTo(oldestFirst.reversed());
  }

  @Test
  default void findsWhatACustomerMadeOfAMessage() {
    World world = new World();
    Conversation conversation = talk(world, "Ana", World.address("a"));
    InboundMessage before = says(world, conversation, "two nights", 1);
    assertThat(messages(world, "nights")).containsExactly(before);
    InboundMessage after = before.saying(Content.Text.of("three days"));
    Conversation now =
        stores().conversations().conversation(world.company, conversation.id()).orElseThrow();
    stores()
        .conversations()
        .commit(world.changes().conversation(now.draft().done()).message(after).done());

    assertThat(messages(world, "nights")).isEmpty();
    assertThat(messages(world, "days")).containsExactly(after);
  }

  @Test
  default void findsWhatTheCompanySaid() {
    World world = new World();
    Conversation conversation = talk(world, "Ana", World.address("a"));
    OutboundMessage ours = world.outbound(conversation, DeliveryState.SENT, World.NOON);
    stores()
        .conversations()
        .commit(world.changes().conversation(conversation.draft().done()).message(ours).done());

    assertThat(messages(world, "look into")).containsExactly(ours);
  }

  @Test
  default void showsNothingOfAnotherCompany() {
    World world = new World();
    World other = new World();
    says(world, talk(world, "Ana", World.address("a")), "secret", 1);

    assertThat(messages(other, "secret")).isEmpty();
    assertThat(conversations(other, "ana")).isEmpty();
    assertThat(search().contacts(other.company, "ana", PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  default void findsPeopleByNamesNumbersAndIds() {
    World world = new World();
    CustomerAddress phone = CustomerAddress.phone("5511912345678");
    Conversation conversation = talk(world, "Zoë Öztürk 🙂", phone);
    talk(world, "Somebody Else", World.address("other"));

    for (String typed :
        List.of("ZOË", "zoe ozt", "+55 11 91234-5678", "(11) 91234", "5678", "🙂", " zoë ")) {
      assertThat(conversations(world, typed)).as(typed).containsExactly(conversation);
      assertThat(walk(1, page -> search().contacts(world.company, typed, page)))
          .as(typed)
          .extracting(Contact::id)
          .containsExactly(conversation.contact());
    }
    for (String typed : List.of("z%e", "türk", "zoe else", "9999", "nobody")) {
      assertThat(conversations(world, typed)).as(typed).isEmpty();
    }
  }

  @Test
  default void findsPeopleUnderTheirNewNamesAndAddresses() {
    World world = new World();
    Conversation conversation = talk(world, "Ana", World.address("a"));
    assertThat(conversations(world, "ana")).hasSize(1);
    Contact contact =
        stores().contacts().contact(world.company, conversation.contact()).orElseThrow();
    Contact renamed =
        contact
            .named(Optional.of("Beatriz"), Optional.empty())
            .with(new Identity(World.CHANNEL, World.address("new-address")))
            .next();
    Conversation told = conversation.draft().done();
    stores().conversations().commit(world.changes().contact(renamed).other(told).done());

    assertThat(conversations(world, "ana")).isEmpty();
    assertThat(conversations(world, "beat")).containsExactly(told);
    assertThat(conversations(world, "new address")).containsExactly(told);
  }

  @Test
  default void showsConversationsOfTheViewOnly() {
    World world = new World();
    Conversation read = talk(world, "Ana", World.address("a"));
    Conversation unread = talk(world, "Ana Clara", World.address("b"));
    Conversation marked = unread.draft().unread(1).done();
    stores().conversations().commit(world.changes().conversation(marked).done());
    ConversationQuery view =
        new ConversationQuery(
            ConversationQuery.View.UNREAD,
            World.NOON,
            Optional.empty(),
            Optional.empty(),
            Care.ANY);

    assertThat(search().conversations(world.company, "ana", view, PageRequest.first(9)).items())
        .containsExactly(marked);
    assertThat(conversations(world, "ana")).containsExactlyInAnyOrder(read, marked);
  }

  @Test
  default void findsAnAbsorbedConversationOnce() {
    World world = new World();
    Conversation gone = talk(world, "Ana", World.address("a"));
    InboundMessage early = says(world, gone, "early bird", 1);
    gone = stores().conversations().conversation(world.company, gone.id()).orElseThrow();
    assertThat(conversations(world, "ana")).hasSize(1);
    Conversation into = world.conversation(gone.contact(), World.address("b"));
    stores().conversations().commit(world.changes().conversation(into).done());
    Conversation joined = into.joined(gone).draft().done();
    stores().conversations().commit(world.changes().conversation(joined).absorbed(gone).done());

    assertThat(conversations(world, "ana")).containsExactly(joined);
    assertThat(messages(world, "bird")).containsExactly(early.in(into.id()));
  }
}
