package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the one thread of an account with a customer, or drafts it. Addresses match exactly first,
/// then in another form of theirs (decisions.md D22).
final class Threads {

  private final Channels channels;
  private final ConversationStore conversations;
  private final ContactStore contacts;
  private final Ids ids;

  Threads(Channels channels, ConversationStore conversations, ContactStore contacts, Ids ids) {
    this.channels = channels;
    this.conversations = conversations;
    this.contacts = contacts;
    this.ids = ids;
  }

  /// The thread with this customer, under any of the addresses that the provider joined.
  Optional<Conversation> find(ChannelAccount account, CustomerRef customer) {
    return first(
        customer.reachable(),
        forms(account),
        address -> conversations.conversationWith(account.company(), account.id(), address));
  }

  /// The thread and the person, found or drafted; nothing is stored.
  CustomerThread findOrDraft(ChannelAccount account, CustomerRef customer, Instant now) {
    return known(account, customer)
        .orElseGet(() -> recognition(account, customer, now).thread("named together", List.of()));
  }

  /// The thread and the person whom the provider found elsewhere, under the new addresses.
  CustomerThread relink(ChannelAccount account, ChannelEvent.IdentityChanged event, Instant now) {
    return recognition(account, event.now(), now).thread(event.notice().kind(), event.previous());
  }

  /// The usual case, in which there is nothing to find out.
  private Optional<CustomerThread> known(ChannelAccount account, CustomerRef customer) {
    Optional<Conversation> thread =
        conversations
            .conversationWith(account.company(), account.id(), customer.reachable().getFirst())
            .filter(found -> found.addresses().containsAll(customer.reachable()));
    return thread.flatMap(found ->
        contacts
            .contact(account.company(), found.contact())
            .filter(contact -> contact.identities().containsAll(identities(account, customer)))
            .map(contact -> CustomerThread.known(found, contact, customer)));
  }

  private static List<Identity> identities(ChannelAccount account, CustomerRef customer) {
    return customer.addresses().stream()
        .map(address -> new Identity(account.channel(), address))
        .toList();
  }

  private Recognition recognition(ChannelAccount account, CustomerRef customer, Instant now) {
    return new Recognition(conversations, contacts, ids, forms(account), account, customer, now);
  }

  private AddressForms forms(ChannelAccount account) {
    return channels.required(account.channel()).forms();
  }

  /// What is found at the first of these addresses at which something is, exactly or in another
  /// form.
  static <T> Optional<T> first(
      List<CustomerAddress> addresses,
      AddressForms forms,
      Function<CustomerAddress, Optional<T>> at) {
    Stream<CustomerAddress> others =
        addresses.stream().flatMap(address -> forms.others(address).stream());
    return Stream.concat(addresses.stream(), others)
        .flatMap(address -> at.apply(address).stream())
        .findFirst();
  }

  /// The person under this id, or the one that they turned out to be.
  Optional<Contact> person(CompanyId company, ContactId id) {
    Optional<Contact> found = contacts.contact(company, id);
    while (found.isPresent() && found.get().mergedInto().isPresent()) {
      found = contacts.contact(company, found.get().mergedInto().get());
    }
    return found;
  }

  /// Where a person is written to from this account: where they were last heard from, else at the
  /// first address they have on the channel.
  Optional<CustomerRef> addressOf(Contact contact, ChannelAccount account) {
    List<CustomerAddress> addresses =
        contact.identities().stream()
            .filter(identity -> identity.channel().equals(account.channel()))
            .map(Identity::address)
            .filter(CustomerAddress::isReachable)
            .toList();
    return addresses.stream()
        .flatMap(address -> at(account.company(), account.id(), address).stream())
        .max(Comparator.comparing(Conversation::activeAt))
        .map(Conversation::address)
        .or(() -> addresses.stream().findFirst())
        .map(CustomerRef::of);
  }

  private Optional<Conversation> at(CompanyId company, AccountId account, CustomerAddress address) {
    return conversations.conversationWith(company, account, address);
  }

  /// What follows from the provider's answer that it knows the customer of this thread under
  /// another address. It says where the message went, not who that is: an address that is somebody
  /// else's stays theirs.
  Learned learn(
      ChannelAccount account, Conversation conversation, CustomerAddress told, Instant now) {
    CompanyId company = account.company();
    if (conversation.addresses().contains(told) || at(company, account.id(), told).isPresent()) {
      return Learned.NOTHING;
    }
    Identity identity = new Identity(account.channel(), told);
    if (contacts.at(company, identity).isPresent()) {
      return new Learned(Optional.of(told), Optional.empty(), Optional.empty());
    }
    return new Learned(
        Optional.of(told),
        contacts
            .contact(company, conversation.contact())
            .map(contact -> contact.with(identity).next()),
        Optional.of(
            new LinkRecord(
                ids.next(),
                company,
                conversation.contact(),
                LinkRecord.Kind.LINKED,
                LinkRecord.By.PROVIDER,
                Optional.empty(),
                List.of(identity),
                Optional.empty(),
                Optional.empty(),
                "named in the answer to a send",
                now)));
  }

  /// An address that the provider told, with what that changes.
  record Learned(
      Optional<CustomerAddress> address, Optional<Contact> contact, Optional<LinkRecord> link) {

    static final Learned NOTHING =
        new Learned(Optional.empty(), Optional.empty(), Optional.empty());

    void into(ConversationDraft draft, ChangesDraft changes) {
      address.ifPresent(draft::alsoAt);
      contact.ifPresent(changes::contact);
      link.ifPresent(changes::link);
    }
  }

  /// A thread with its person, as found or drafted, and what was found out on the way.
  ///
  /// @param isNew whether the conversation is not stored yet
  /// @param contacts what is to be stored of people
  /// @param others other conversations that change
  /// @param absorbed stored conversations that become part of this one
  record CustomerThread(
      Conversation conversation,
      Contact contact,
      boolean isNew,
      List<Contact> contacts,
      List<LinkRecord> links,
      List<Conversation> others,
      List<Conversation> absorbed) {

    static CustomerThread known(Conversation conversation, Contact contact, CustomerRef customer) {
      Contact named = contact.named(customer.profileName(), customer.userName());
      return new CustomerThread(
          conversation,
          named,
          false,
          named.equals(contact) ? List.of() : List.of(named.next()),
          List.of(),
          List.of(),
          List.of());
    }

    /// Adds everything but the conversation itself.
    void into(ChangesDraft changes) {
      contacts.forEach(changes::contact);
      links.forEach(changes::link);
      others.forEach(changes::other);
      absorbed.forEach(changes::absorbed);
    }
  }
}
