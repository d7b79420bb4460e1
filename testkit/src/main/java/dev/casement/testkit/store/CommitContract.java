package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.ConversationStore.Order;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A commit makes all of its changes or none, and of several that compete one wins.
public interface CommitContract extends StoreContract {

  private ConversationStore store() {
    return stores().conversations();
  }

  private CommitResult commit(ChangesDraft changes) {
    return store().commit(changes.done());
  }

  @Test
  default void refusesAVersionThatIsNotTheNextOne() {
    World world = new World();
    Conversation first = world.conversation();
    Conversation second = first.draft().done();

    assertThat(commit(world.changes().conversation(second)))
        .isInstanceOf(CommitResult.Conflict.class);
    assertThat(commit(world.changes().conversation(first))).isInstanceOf(CommitResult.Done.class);
    assertThat(commit(world.changes().conversation(first)))
        .isInstanceOf(CommitResult.Conflict.class);
    assertThat(commit(world.changes().conversation(second.draft().done())))
        .isInstanceOf(CommitResult.Conflict.class);
    assertThat(commit(world.changes().conversation(second))).isInstanceOf(CommitResult.Done.class);
  }

  @Test
  default void refusesAnAddressOfAnotherConversation() {
    World world = new World();
    Conversation holder = world.conversation(world.contact("Ana").id(), World.address("taken"));
    Conversation late = world.conversation(world.contact("Bea").id(), World.address("taken"));
    Conversation other = world.conversation();
    commit(world.changes().conversation(holder));
    commit(world.changes().conversation(other));

    assertThat(commit(world.changes().conversation(late)))
        .isInstanceOf(CommitResult.Conflict.class);
    assertThat(
            commit(
                world.changes().conversation(other.draft().alsoAt(World.address("taken")).done())))
        .isInstanceOf(CommitResult.Conflict.class);
    assertThat(store().conversationWith(world.company, world.account, World.address("taken")))
        .contains(holder);
  }

  @Test
  default void refusesAnAddressOfAnotherContact() {
    World world = new World();
    Contact holder = world.contact("Ana", World.address("taken"));
    Contact late = world.contact("Bea", World.address("free"), World.address("taken"));
    commit(world.changes().contact(holder));

    assertThat(commit(world.changes().contact(late))).isInstanceOf(CommitResult.Conflict.class);

    assertThat(stores().contacts().contact(world.company, late.id())).isEmpty();
    assertThat(stores().contacts().at(world.company, late.identities().getFirst())).isEmpty();
  }

  @Test
  default void storesNothingOfWhatIsRefused() {
    World world = new World();
    Contact contact = world.contact("Ana", World.address("ana"));
    Conversation conversation = world.conversation(contact.id(), World.address("ana"));
    commit(world.changes().conversation(conversation));
    long fed = stores().feed().newest(world.company);
    InboundMessage message = world.inbound(conversation, "lost", World.NOON);

    CommitResult result =
        commit(
            world
                .changes()
                .contact(contact)
                .conversation(conversation)
                .message(message)
                .outbox(world.entry(conversation, World.NOON))
                .consent(world.consent(contact.id(), Consent.Kind.OPT_IN, World.NOON))
                .waiting(world.waiting("wire.lost", World.NOON))
                .answer(world.answer("lost", "{}")));

    assertThat(result).isInstanceOf(CommitResult.Conflict.class);
    assertThat(stores().contacts().contact(world.company, contact.id())).isEmpty();
    assertThat(store().message(world.company, message.id())).isEmpty();
    assertThat(stores().consents().history(world.company, contact.id())).isEmpty();
    assertThat(store().waiting(world.company, world.account, "wire.lost")).isEmpty();
    assertThat(stores().idempotency().find(world.company, "POST /v1/things", "lost")).isEmpty();
    assertThat(stores().feed().newest(world.company)).isEqualTo(fed);
  }

  @Test
  default void answersAKeyThatWasUsedWithTheAnswerOfThen() {
    World world = new World();
    Conversation conversation = world.conversation();
    commit(world.changes().conversation(conversation).answer(world.answer("key", "first")));

    CommitResult result =
        commit(
            world
                .changes()
                .conversation(conversation.draft().done())
                .answer(world.answer("key", "second")));

    assertThat(result).isEqualTo(new CommitResult.Repeated(world.answer("key", "first")));
    assertThat(store().conversation(world.company, conversation.id())).contains(conversation);
  }

  @Test
  default void letsOneOfTwentyWithTheSameKeyWin() throws Exception {
    World world = new World();

    List<CommitResult> results =
        Together.run(
            20,
            number -> {
              Conversation own = world.conversation();
              return commit(
                  world.changes().conversation(own).answer(world.answer("key", "by " + number)));
            });

    assertThat(results).filteredOn(CommitResult.Done.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(CommitResult.Repeated.class::isInstance)
        .hasSize(19)
        .containsOnly(
            new CommitResult.Repeated(
                stores()
                    .idempotency()
                    .find(world.company, "POST /v1/things", "key")
                    .orElseThrow()));
  }

  @Test
  default void losesNothingOfTwentyThatWriteToOneConversation() throws Exception {
    World world = new World();
    Conversation conversation = world.conversation();
    commit(world.changes().conversation(conversation));

    Together.run(
        20,
        number -> {
          CommitResult result;
          do {
            Conversation now = store().conversation(world.company, conversation.id()).orElseThrow();
            result =
                commit(
                    world
                        .changes()
                        .conversation(now.draft().unread(now.unread() + 1).done())
                        .message(world.inbound(now, "from " + number, World.NOON)));
          } while (result instanceof CommitResult.Conflict);
          return result;
        });

    Conversation now = store().conversation(world.company, conversation.id()).orElseThrow();
    assertThat(now.version()).isEqualTo(21);
    assertThat(now.unread()).isEqualTo(20);
    assertThat(
            store()
                .messages(
                    world.company, conversation.id(), Order.OLDEST_FIRST, PageRequest.first(200))
                .items())
        .hasSize(20);
  }

  @Test
  default void makesOneConversationOfTwentyFirstMessages() throws Exception {
    World world = new World();

    List<CommitResult> results =
        Together.run(
            20,
            _ ->
                commit(
                    world
                        .changes()
                        .conversation(
                            world.conversation(world.contact("Ana").id(), World.address("one")))));

    assertThat(results).filteredOn(CommitResult.Done.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(CommitResult.Conflict.class::isInstance).hasSize(19);
  }

  @Test
  default void commitsWithoutAConversation() {
    World world = new World();
    Contact contact = world.contact("Ana", World.address("ana"));

    assertThat(commit(world.changes().contact(contact))).isInstanceOf(CommitResult.Done.class);

    assertThat(stores().contacts().at(world.company, contact.identities().getFirst()))
        .isEqualTo(Optional.of(contact));
  }
}
