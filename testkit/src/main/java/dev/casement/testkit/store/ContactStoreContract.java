package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contacts are found by id, by address and by what people type.
public interface ContactStoreContract extends StoreContract {

  private ContactStore store() {
    return stores().contacts();
  }

  private Contact put(World world, Contact contact) {
    stores().conversations().commit(world.changes().contact(contact).done());
    return contact;
  }

  @Test
  default void findsAContactByEachOfItsAddresses() {
    World world = new World();
    CustomerAddress phone = CustomerAddress.phone("4930123456");
    Contact contact =
        put(
            world,
            world
                .contact("Ana", phone)
                .with(new Identity(new ChannelId("raven"), World.address("R-1"))));

    for (Identity identity : contact.identities()) {
      assertThat(store().at(world.company, identity)).contains(contact);
    }
    assertThat(store().at(world.company, new Identity(new ChannelId("raven"), phone))).isEmpty();
  }

  @Test
  default void replacesAContactThatIsPutAgain() {
    World world = new World();
    Contact first = put(world, world.contact("Ana", World.address("a"), World.address("b")));
    Contact second =
        put(
            world,
            first
                .without(List.of(identity("a")))
                .with(identity("c"))
                .named(Optional.of("Anna"), Optional.of("anna"))
                .next());

    assertThat(store().contact(world.company, first.id())).contains(second);
    assertThat(store().at(world.company, identity("a"))).isEmpty();
    assertThat(store().at(world.company, identity("b"))).contains(second);
    assertThat(store().at(world.company, identity("c"))).contains(second);
    Contact heir = put(world, world.contact("Heir", World.address("a")));
    assertThat(store().at(world.company, identity("a"))).contains(heir);
  }

  private static Identity identity(String id) {
    return new Identity(World.CHANNEL, World.address(id));
  }

  @Test
  default void listsTheNewestFirstPageByPage() {
    World world = new World();
    Contact one = put(world, world.contact("One", World.address("1")));
    Contact two = put(world, world.contact("Two", World.address("2")));
    Contact three = put(world, world.contact("Three", World.address("3")));

    Page<Contact> first = store().contacts(world.company, PageRequest.first(2));
    Page<Contact> second = store().contacts(world.company, new PageRequest(2, first.next()));

    assertThat(first.items()).containsExactly(three, two);
    assertThat(second.items()).containsExactly(one);
    assertThat(second.next()).isEmpty();
  }
}
