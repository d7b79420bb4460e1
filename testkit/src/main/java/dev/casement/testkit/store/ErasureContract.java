package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.privacy.Erasure;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.ReachLog.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A person who is erased is gone at once, with everything that leads to them; what is left is
/// written down until it is gone, too. Each test needs empty stores.
public interface ErasureContract extends StoreContract {

  /// A person with a conversation in which something was said.
  record Known(World world, Contact contact, Conversation conversation, InboundMessage message) {}

  private Known meet(World world, String name) {
    Contact contact = world.contact(name, World.address(World.fresh("customer")));
    Conversation conversation =
        world.conversation(contact.id(), contact.identities().getFirst().address());
    InboundMessage message = world.inbound(conversation, "I am " + name, World.NOON);
    stores()
        .conversations()
        .commit(
            world
                .changes()
                .contact(contact)
                .conversation(conversation)
                .message(message)
                .link(world.link(contact))
                .consent(world.consent(contact.id(), Consent.Kind.OPT_IN, World.NOON))
                .outbox(world.entry(conversation, World.NOON))
                .waiting(world.waiting(message.externalId().orElseThrow(), World.NOON))
                .answer(world.answer(World.fresh("key"), "{\"in\": \"" + conversation.id() + "\"}"))
                .done());
    return new Known(world, contact, conversation, message);
  }

  private Optional<Erasure> erase(World world, ContactId contact) {
    return stores()
        .erasures()
        .begin(World.fresh("erasure"), world.company, contact, "asked", World.NOON);
  }

  private List<OutboxEntry> claimed() {
    Instant later = World.NOON.plus(Duration.ofDays(2));
    List<Outbox.Share> shares =
        stores().outbox().due(later).stream().map(lane -> new Outbox.Share(lane, 9)).toList();
    return stores().outbox().claim(later, shares);
  }

  private List<Message> thread(Known known) {
    return stores()
        .conversations()
        .messages(
            known.world().company,
            known.conversation().id(),
            ConversationStore.Order.OLDEST_FIRST,
            PageRequest.first(9))
        .items();
  }

  @Test
  default void takesAwayAPersonAndEverythingThatLeadsToThem() {
    World world = new World();
    Known known = meet(world, "Ana");
    Known other = meet(world, "Rui");
    Identity identity = known.contact().identities().getFirst();
    Reached reached = new Reached(world.company, "portfolio", identity.address(), World.NOON);
    stores().reach().add(reached);

    Erasure erasure = erase(world, known.contact().id()).orElseThrow();

    assertThat(erasure.identities()).containsExactly(identity);
    assertThat(erasure.conversations()).containsExactly(known.conversation().id());
    CompanyId company = world.company;
    assertThat(stores().contacts().contact(company, known.contact().id())).isEmpty();
    assertThat(stores().contacts().at(company, identity)).isEmpty();
    assertThat(stores().contacts().links(company, known.contact().id())).isEmpty();
    assertThat(stores().consents().history(company, known.contact().id())).isEmpty();
    assertThat(stores().conversations().conversation(company, known.conversation().id())).isEmpty();
    assertThat(
            stores().conversations().conversationWith(company, world.account, identity.address()))
        .isEmpty();
    assertThat(
            stores()
                .reach()
                .others(company, "portfolio", World.address("me"), World.NOON.minusSeconds(1)))
        .as("somebody was written to, whoever it was")
        .isOne();
    assertThat(claimed())
        .extracting(entry -> entry.conversation())
        .containsExactly(other.conversation().id());
    assertThat(
            stores()
                .conversations()
                .conversations(company, ConversationQuery.all(World.NOON), PageRequest.first(9))
                .items())
        .containsExactly(other.conversation());
    assertThat(stores().consents().history(company, other.contact().id())).hasSize(1);
    assertThat(stores().feed().after(company, 0, 99))
        .extracting(ConversationFeed.Entry::kind)
        .contains(Kind.CONTACT_ERASED, Kind.CONVERSATION_ERASED);
  }

  @Test
  default void forgetsTheAnswersAboutAPerson() {
    World world = new World();
    Contact contact = world.contact("Ana", World.address(World.fresh("customer")));
    stores().conversations().commit(world.changes().contact(contact).done());
    stores().idempotency().keep(world.answer("about", "{\"id\": \"" + contact.id() + "\"}"));
    stores().idempotency().keep(world.answer("other", "{}"));

    erase(world, contact.id());

    String scope = world.answer("about", "").scope();
    assertThat(stores().idempotency().find(world.company, scope, "about")).isEmpty();
    assertThat(stores().idempotency().find(world.company, scope, "other")).isPresent();
  }

  @Test
  default void takesThoseAlongWhoWereMergedIntoThem() {
    World world = new World();
    Known known = meet(world, "Ana");
    Contact merged = world.contact("Aninha").mergedInto(Optional.of(known.contact().id()));
    stores().conversations().commit(world.changes().contact(merged).done());

    Erasure erasure = erase(world, known.contact().id()).orElseThrow();

    assertThat(erasure.contacts()).containsExactlyInAnyOrder(known.contact().id(), merged.id());
    assertThat(stores().contacts().contact(world.company, merged.id())).isEmpty();
  }

  @Test
  default void refusesWhoeverStillKnewTheConversation() {
    World world = new World();
    Known known = meet(world, "Ana");
    erase(world, known.contact().id());

    assertThat(
            stores()
                .conversations()
                .commit(
                    world
                        .changes()
                        .conversation(known.conversation().draft().unread(1).done())
                        .message(world.inbound(known.conversation(), "again", World.NOON))
                        .done()))
        .isInstanceOf(CommitResult.Conflict.class);
    Conversation anew =
        world.conversation(new ContactId(World.fresh("contact")), known.conversation().address());
    assertThat(stores().conversations().commit(world.changes().conversation(anew).done()))
        .isInstanceOf(CommitResult.Done.class);
  }

  @Test
  default void forgetsTheMessagesAndTellsSo() {
    World world = new World();
    Known known = meet(world, "Ana");
    Erasure erasure = erase(world, known.contact().id()).orElseThrow();
    String externalId = known.message().externalId().orElseThrow();
    assertThat(thread(known)).hasSize(1);

    stores().erasures().forget(erasure, List.of(known.message().id()));

    assertThat(thread(known)).isEmpty();
    assertThat(stores().conversations().waiting(world.company, world.account, externalId))
        .isEmpty();
    ConversationFeed.Entry last = stores().feed().after(world.company, 0, 99).getLast();
    assertThat(last.kind()).isEqualTo(Kind.MESSAGE_ERASED);
    assertThat(last.subject()).isEqualTo(known.message().id().value());
  }

  @Test
  default void remembersWhatIsNotFinished() {
    World world = new World();
    Known known = meet(world, "Ana");
    Erasure erasure = erase(world, known.contact().id()).orElseThrow();
    assertThat(stores().erasures().unfinished(9)).containsExactly(erasure);

    Erasure further = erasure.reached("half");
    stores().erasures().put(further);
    assertThat(stores().erasures().unfinished(9)).containsExactly(further);
    stores().erasures().finish(further);
    assertThat(stores().erasures().unfinished(9)).isEmpty();
  }

  @Test
  default void knowsWhenThereIsNobody() {
    World world = new World();
    Known known = meet(new World(), "Ana");

    assertThat(erase(world, known.contact().id())).isEmpty();
    assertThat(stores().erasures().unfinished(9)).isEmpty();
  }
}
