package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds the one thread of an account with a customer, or drafts it.
final class Threads {

  private final ConversationStore conversations;
  private final ContactStore contacts;
  private final Ids ids;

  Threads(ConversationStore conversations, ContactStore contacts, Ids ids) {
    this.conversations = conversations;
    this.contacts = contacts;
    this.ids = ids;
  }

  /// The thread with this customer, under any of the addresses that the provider joined.
  Optional<Conversation> find(ChannelAccount account, CustomerRef customer) {
    return customer.addresses().stream()
        .flatMap(address ->
            conversations.conversationWith(account.company(), account.id(), address).stream())
        .findFirst();
  }

  /// The thread and the person, found or drafted; nothing is stored.
  CustomerThread findOrDraft(ChannelAccount account, CustomerRef customer, Instant now) {
    Optional<Conversation> found = find(account, customer);
    Contact known =
        found
            .flatMap(conversation -> contacts.contact(account.company(), conversation.contact()))
            .or(() -> contactAt(account, customer))
            .orElseGet(() -> newContact(account, now));
    Contact contact = known.named(customer.profileName(), customer.userName());
    for (CustomerAddress address : customer.addresses()) {
      Identity identity = new Identity(account.channel(), address);
      if (belongsToNobodyElse(account, identity, known)) {
        contact = contact.with(identity);
      }
    }
    Conversation conversation =
        found.orElseGet(() -> newConversation(account, known.id(), customer.addresses(), now));
    return new CustomerThread(conversation, contact, found.isEmpty(), !contact.equals(known));
  }

  private boolean belongsToNobodyElse(ChannelAccount account, Identity identity, Contact contact) {
    return contacts
        .at(account.company(), identity)
        .map(owner -> owner.id().equals(contact.id()))
        .orElse(true);
  }

  private Optional<Contact> contactAt(ChannelAccount account, CustomerRef customer) {
    return customer.addresses().stream()
        .flatMap(address ->
            contacts.at(account.company(), new Identity(account.channel(), address)).stream())
        .findFirst();
  }

  private Contact newContact(ChannelAccount account, Instant now) {
    return new Contact(
        new ContactId(ids.next()),
        account.company(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        now);
  }

  private Conversation newConversation(
      ChannelAccount account, ContactId contact, List<CustomerAddress> addresses, Instant now) {
    return new Conversation(
        new ConversationId(ids.next()),
        account.company(),
        account.id(),
        account.channel(),
        contact,
        addresses,
        Conversation.Status.OPEN,
        false,
        Optional.empty(),
        Optional.empty(),
        WindowEvidence.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0,
        Optional.empty(),
        now,
        Instant.EPOCH,
        0);
  }

  /// A thread with its person, as found or drafted.
  ///
  /// @param isNew whether the conversation is not stored yet
  /// @param contactChanged whether the contact differs from what is stored
  record CustomerThread(
      Conversation conversation, Contact contact, boolean isNew, boolean contactChanged) {}
}
