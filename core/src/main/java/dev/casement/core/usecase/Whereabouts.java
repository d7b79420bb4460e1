package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is stored at which address, seen from one account: exactly there, or at another form of it.
final class Whereabouts {

  private final ConversationStore conversations;
  private final ContactStore contacts;
  private final AddressForms forms;
  private final ChannelAccount account;

  Whereabouts(
      ConversationStore conversations,
      ContactStore contacts,
      AddressForms forms,
      ChannelAccount account) {
    this.conversations = conversations;
    this.contacts = contacts;
    this.forms = forms;
    this.account = account;
  }

  /// The account's thread with whoever is at this address.
  Optional<Conversation> thread(CustomerAddress address) {
    return Threads.first(
        address.isReachable() ? List.of(address) : List.of(),
        forms,
        one -> conversations.conversationWith(account.company(), account.id(), one));
  }

  Optional<Contact> person(CustomerAddress address) {
    return Threads.first(
        List.of(address), forms, one -> contacts.at(account.company(), identity(one)));
  }

  Contact contact(ContactId id) {
    return contacts.contact(account.company(), id).orElseThrow();
  }

  /// Every thread with this person, of whichever account.
  List<Conversation> threads(Contact contact) {
    return conversations.conversationsOf(account.company(), contact.id());
  }

  Stream<Conversation> threadsOnChannel(Contact contact) {
    return threads(contact).stream().filter(thread -> thread.channel().equals(account.channel()));
  }

  Identity identity(CustomerAddress address) {
    return new Identity(account.channel(), address);
  }
}
