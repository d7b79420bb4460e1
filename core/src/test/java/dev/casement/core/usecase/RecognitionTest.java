package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.store.ConversationStore.Order;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who a customer is, by what the provider names together, before and after it changes its mind.
final class RecognitionTest {

  private static final CustomerAddress PHONE = phone("1234");
  private static final CustomerAddress LONG = phone("91234");
  private static final CustomerAddress NEW_PHONE = phone("7777");
  private static final CustomerAddress ID = CustomerAddress.userId("DE.1");
  private static final CustomerAddress OTHER_ID = CustomerAddress.userId("DE.2");
  private static final CustomerAddress PARENT = CustomerAddress.parentUserId("DE.ENT.1");

  private final World world = new World();
  private int messages;

  @AfterEach
  void close() {
    world.close();
  }

  private static CustomerAddress phone(String digits) {
    return CustomerAddress.phone(digits);
  }

  private World writes(CustomerAddress... addresses) {
    return world.receive(message("account-1", world.now(), addresses));
  }

  private String message(String account, Instant at, CustomerAddress... addresses) {
    return world.event(
        account,
        at,
        new ChannelEvent.MessageReceived(
            ref(addresses),
            "m" + messages++,
            Content.Text.of("hello"),
            Activity.MESSAGE,
            Optional.empty(),
            false));
  }

  private static CustomerRef ref(CustomerAddress... addresses) {
    return new CustomerRef(List.of(addresses), Optional.empty(), Optional.empty());
  }

  private String changes(Instant at, List<CustomerAddress> previous, CustomerAddress... now) {
    return world.event(
        at,
        new ChannelEvent.IdentityChanged(
            ref(now),
            previous,
            "m" + messages++,
            new Content.SystemNotice("user_changed_number", "changed")));
  }

  private Conversation at(CustomerAddress address) {
    return world
        .stores
        .conversations()
        .conversationWith(World.COMPANY, World.ACCOUNT, address)
        .orElseThrow();
  }

  private Contact person(CustomerAddress address) {
    return world.stores.contacts().at(World.COMPANY, identity(address)).orElseThrow();
  }

  private static Identity identity(CustomerAddress address) {
    return new Identity(ScriptedChannel.ID, address);
  }

  private List<LinkRecord> lines(Contact contact) {
    return world.stores.contacts().links(World.COMPANY, contact.id());
  }

  private List<Message> thread(Conversation conversation) {
    return world
        .stores
        .conversations()
        .messages(World.COMPANY, conversation.id(), Order.OLDEST_FIRST, PageRequest.first(99))
        .items();
  }

  @Test
  void theTwoFormsOfANumberAreOnePerson() {
    writes(PHONE).writes(LONG);

    assertThat(world.conversations()).hasSize(1);
    assertThat(at(PHONE).addresses()).containsExactly(LONG, PHONE);
    assertThat(person(LONG).identities()).containsExactly(identity(PHONE), identity(LONG));
  }

  private RecognitionTest writes(CustomerAddress address) {
    writes(new CustomerAddress[] {address});
    return this;
  }

  @Test
  void anAnswerGoesToTheFormLastHeardFrom() {
    writes(PHONE).writes(LONG);
    send(at(PHONE), "yes");

    assertThat(world.channel.sent()).extracting(SendRequest::to).containsExactly(LONG);
  }

  private OutboundMessage send(Conversation conversation, String text) {
    OutboundMessage message =
        World.taken(
            world
                .platform
                .sending()
                .sendMessage()
                .send(
                    World.COMPANY,
                    conversation.id(),
                    SendCommand.of(Content.Text.of(text), World.ANA)));
    world.dispatch();
    return message;
  }

  @Test
  void anIdThatIsNamedBesideAKnownNumberBecomesThatPersons() {
    writes(PHONE);
    world.receive(message("account-1", world.now(), PHONE, ID));

    assertThat(world.conversations()).hasSize(1);
    assertThat(person(ID)).isEqualTo(person(PHONE));
    assertThat(lines(person(ID))).extracting(LinkRecord::by).containsOnly(LinkRecord.By.PROVIDER);
  }

  @Test
  void whatTheProviderLinkedCanBeTakenBackByHand() {
    writes(PHONE);
    world.receive(message("account-1", world.now(), PHONE, ID));
    Contact before = person(PHONE);

    unmerge(before.id(), new UnmergeContact.Which.Newest());

    assertThat(person(PHONE).id()).isEqualTo(before.id());
    assertThat(person(ID).id()).isNotEqualTo(before.id());
    assertThat(person(ID).identities()).containsExactly(identity(ID));
  }

  @Test
  void aNumberAndAnIdThatWroteApartAreJoinedWhenTheyAreNamedTogether() {
    writes(PHONE);
    Instant first = world.now();
    world.pass(Duration.ofHours(5));
    writes(ID);
    assertThat(world.conversations()).hasSize(2);
    Contact byPhone = person(PHONE);
    Contact byId = person(ID);
    Conversation early = at(PHONE);
    Conversation late = at(ID);
    world.receive(changes(world.now(), List.of(PHONE), PHONE, ID));

    Conversation joined = at(PHONE);
    assertThat(world.conversations()).containsExactly(joined);
    assertThat(joined.id()).isEqualTo(early.id());
    assertThat(at(ID)).isEqualTo(joined);
    assertThat(thread(joined)).hasSize(3);
    assertThat(world.stores.conversations().conversation(World.COMPANY, late.id()))
        .contains(joined);
    assertThat(joined.windowClosesAt()).contains(first.plus(Duration.ofHours(29)));
    assertThat(person(ID)).isEqualTo(person(PHONE));
    assertThat(List.of(byPhone.id(), byId.id())).contains(person(ID).id());
  }

  @Test
  void heldMessagesOfAJoinedThreadGoWithTheNextMessage() {
    writes(PHONE);
    world.pass(Duration.ofHours(30));
    OutboundMessage held =
        World.taken(
            world
                .platform
                .sending()
                .sendMessage()
                .send(
                    World.COMPANY,
                    at(PHONE).id(),
                    SendCommand.of(Content.Text.of("later"), World.ANA).held()));
    writes(ID);
    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.HELD);
    world.receive(message("account-1", world.now(), PHONE, ID)).dispatch();

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.SENT);
    assertThat(world.conversations()).hasSize(1);
  }

  @Test
  void aNumberBesideAnotherIdWasGivenToSomebodyElse() {
    world.receive(message("account-1", world.now(), PHONE, ID));
    Conversation old = at(ID);
    world.pass(Duration.ofHours(1));
    world.receive(message("account-1", world.now(), PHONE, OTHER_ID));

    assertThat(world.conversations()).hasSize(2);
    assertThat(at(PHONE)).isEqualTo(at(OTHER_ID));
    assertThat(at(ID).id()).isEqualTo(old.id());
    assertThat(at(ID).addresses()).containsExactly(ID);
    assertThat(at(ID).evidence()).isEqualTo(old.evidence());
    assertThat(person(PHONE)).isEqualTo(person(OTHER_ID));
    assertThat(person(ID).identities()).containsExactly(identity(ID));
    assertThat(lines(person(ID)))
        .extracting(LinkRecord::kind)
        .containsExactly(LinkRecord.Kind.LINKED, LinkRecord.Kind.REASSIGNED);
    assertThat(thread(at(ID))).hasSize(1);
  }

  @Test
  void aNumberThatIsGivenToSomebodyElseGoesInEveryForm() {
    world.receive(message("account-1", world.now(), PHONE, ID));
    world.receive(message("account-1", world.now(), LONG, OTHER_ID));

    assertThat(at(ID).addresses()).containsExactly(ID);
    assertThat(person(LONG)).isEqualTo(person(OTHER_ID));
    writes(PHONE);
    assertThat(at(PHONE)).isEqualTo(at(OTHER_ID));
  }

  @Test
  void theSameIdAboveTwoPortfoliosIsOnePerson() {
    world.connect(World.COMPANY, new AccountId("bar"), "account-2", "s3cret");
    world.receive(message("account-1", world.now(), PHONE, ID, PARENT));
    world.receive(message("account-2", world.now(), PHONE, OTHER_ID, PARENT));

    assertThat(person(ID)).isEqualTo(person(OTHER_ID));
    assertThat(person(PHONE)).isEqualTo(person(PARENT));
    assertThat(at(ID).addresses()).containsExactly(PHONE, ID);
    assertThat(world.conversations()).hasSize(2);
  }

  @Test
  void aCustomerWhoChangedTheirNumberGoesOnInTheSameThread() {
    world.receive(message("account-1", world.now(), PHONE, ID));
    Conversation before = at(PHONE);
    world.pass(Duration.ofMinutes(1));
    world.receive(changes(world.now(), List.of(PHONE, ID), NEW_PHONE, OTHER_ID));
    send(before, "got it");

    assertThat(world.channel.sent()).extracting(SendRequest::to).containsExactly(NEW_PHONE);
    assertThat(at(NEW_PHONE).id()).isEqualTo(before.id());
    assertThat(at(OTHER_ID).addresses()).containsExactly(NEW_PHONE, OTHER_ID, ID);
    assertThat(thread(before).get(1).content())
        .isEqualTo(new Content.SystemNotice("user_changed_number", "changed"));
    assertThat(at(NEW_PHONE).windowClosesAt()).isEqualTo(before.windowClosesAt());
    assertThat(person(NEW_PHONE).identities())
        .containsExactly(identity(ID), identity(NEW_PHONE), identity(OTHER_ID));
  }

  @Test
  void whoeverHasTheOldNumberNextIsSomebodyElse() {
    writes(PHONE);
    world.receive(changes(world.now(), List.of(PHONE), NEW_PHONE));
    writes(PHONE);

    assertThat(world.conversations()).hasSize(2);
    assertThat(person(PHONE)).isNotEqualTo(person(NEW_PHONE));
  }

  @Test
  void identityNoticesTakeEffectInTheirPlaceInTime() {
    Instant noon = world.now();
    writes(PHONE);
    String late = message("account-1", noon.plusSeconds(30), NEW_PHONE);
    String early = message("account-1", noon.plusSeconds(10), PHONE);
    String notice = changes(noon.plusSeconds(20), List.of(PHONE), NEW_PHONE);
    world.pass(Duration.ofMinutes(1));
    world.receive(late, early, notice);

    assertThat(world.conversations()).hasSize(1);
    assertThat(at(NEW_PHONE).addresses()).containsExactly(NEW_PHONE);
    assertThat(thread(at(NEW_PHONE)))
        .extracting(message -> message.content().type())
        .containsExactly("text", "text", "system", "text");
  }

  @Test
  void theSameNoticeTwiceIsTakenOnce() {
    writes(PHONE);
    String notice = changes(world.now(), List.of(PHONE), NEW_PHONE);
    world.receive(notice).receive(notice);

    assertThat(thread(at(NEW_PHONE))).hasSize(2);
  }

  @Test
  void anIdThatChangedUnderTheSameNumberIsTheSamePerson() {
    world.receive(message("account-1", world.now(), PHONE, ID));
    world.receive(changes(world.now(), List.of(ID), PHONE, OTHER_ID));
    world.receive(message("account-1", world.now(), PHONE, OTHER_ID));

    assertThat(world.conversations()).hasSize(1);
    assertThat(person(PHONE)).isEqualTo(person(OTHER_ID));
  }

  @Test
  void theFormThatAnAnswerTellsIsLearned() {
    writes(ID);
    world.channel.answers(request ->
        new SendOutcome.Accepted(
            List.of("out-" + request.reference()), Optional.of(PHONE), Optional.empty()));
    send(at(ID), "hello");

    assertThat(at(PHONE)).isEqualTo(at(ID));
    assertThat(person(PHONE)).isEqualTo(person(ID));
    assertThat(at(ID).address()).isEqualTo(ID);
  }

  @Test
  void anAnswerThatTellsSomebodyElsesNumberJoinsNobody() {
    writes(PHONE);
    writes(ID);
    world.channel.answers(request ->
        new SendOutcome.Accepted(
            List.of("out-" + request.reference()), Optional.of(PHONE), Optional.empty()));
    OutboundMessage sent = send(at(ID), "hello");

    assertThat(world.reread(sent.id()).state()).isEqualTo(DeliveryState.SENT);
    assertThat(at(PHONE)).isNotEqualTo(at(ID));
  }

  @Test
  void aMergeByHandJoinsPeopleAndNothingElse() {
    writes(PHONE);
    world.pass(Duration.ofHours(3));
    writes(ID);
    Conversation one = at(PHONE);
    Conversation two = at(ID);
    merge(person(PHONE).id(), person(ID).id());

    assertThat(person(ID)).isEqualTo(person(PHONE));
    assertThat(world.conversations()).hasSize(2);
    assertThat(at(PHONE).evidence()).isEqualTo(one.evidence());
    assertThat(at(ID).evidence()).isEqualTo(two.evidence());
    assertThat(at(ID).contact()).isEqualTo(person(PHONE).id());
    writes(ID);
    assertThat(at(ID).contact()).isEqualTo(person(PHONE).id());
    assertThat(at(PHONE).evidence()).isEqualTo(one.evidence());
  }

  @Test
  void anUnmergeGivesBackExactlyWhatCameByTheMerge() {
    writes(PHONE);
    writes(ID);
    Contact one = person(PHONE);
    Contact two = person(ID);
    merge(one.id(), two.id());
    world.receive(message("account-1", world.now(), PHONE, OTHER_ID));
    unmerge(one.id(), new UnmergeContact.Which.Newest());

    assertThat(person(ID).id()).isEqualTo(two.id());
    assertThat(person(ID).identities()).isEqualTo(two.identities());
    assertThat(person(PHONE).identities()).containsExactly(identity(PHONE), identity(OTHER_ID));
    assertThat(at(ID).contact()).isEqualTo(two.id());
    assertThat(at(PHONE).contact()).isEqualTo(one.id());
  }

  @Test
  void aMergeWithinAMergeIsTakenBackByItself() {
    writes(PHONE);
    writes(ID);
    writes(OTHER_ID);
    ContactId a = person(PHONE).id();
    ContactId b = person(ID).id();
    ContactId c = person(OTHER_ID).id();
    merge(b, a);
    merge(c, b);
    assertThat(person(PHONE).id()).isEqualTo(c);

    unmerge(a, new UnmergeContact.Which.Newest());

    assertThat(person(PHONE).id()).isEqualTo(a);
    assertThat(person(ID).id()).isEqualTo(c);
    unmerge(c, new UnmergeContact.Which.Of(b));
    assertThat(person(ID).id()).isEqualTo(b);
    assertThat(person(OTHER_ID).id()).isEqualTo(c);
  }

  private void merge(ContactId into, ContactId other) {
    assertThat(
            world
                .platform
                .people()
                .mergeContacts()
                .merge(World.COMPANY, into, other, agent(), "the same voice"))
        .isInstanceOf(MergeContacts.Answer.Merged.class);
  }

  private void unmerge(ContactId id, UnmergeContact.Which which) {
    assertThat(
            world
                .platform
                .people()
                .unmergeContact()
                .unmerge(World.COMPANY, id, which, agent(), "no, it is not"))
        .isInstanceOf(UnmergeContact.Answer.Unmerged.class);
  }

  private static Optional<dev.casement.core.domain.company.AgentId> agent() {
    return Optional.of(((Author.Person) World.ANA).agent());
  }
}
