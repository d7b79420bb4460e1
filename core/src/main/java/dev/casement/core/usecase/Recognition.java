package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.CustomerAddress.Kind;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Works out who a customer is where that is not plain: addresses that nobody knows yet, or that so
/// far belonged to different people. Used for one customer, then thrown away.
///
/// Ids are sure, and so is what the provider says somebody had before. A phone goes with the id it
/// is named beside, unless the provider named it beside another id before: then the number was
/// given to somebody else, it moves, and nothing is joined (decisions.md D22). Conversations are
/// joined only within the account whose provider said so (D1).
final class Recognition {

  private final Whereabouts known;
  private final Ids ids;
  private final AddressForms forms;
  private final ChannelAccount account;
  private final CustomerRef customer;
  private final Instant now;

  private final Map<ConversationId, Conversation> threads = new LinkedHashMap<>();
  private final Map<ContactId, Contact> people = new LinkedHashMap<>();
  private final Map<ConversationId, ConversationDraft> others = new LinkedHashMap<>();
  private final Map<ContactId, Contact> robbed = new LinkedHashMap<>();
  private final List<LinkRecord> links = new ArrayList<>();

  Recognition(
      ConversationStore conversations,
      ContactStore contacts,
      Ids ids,
      AddressForms forms,
      ChannelAccount account,
      CustomerRef customer,
      Instant now) {
    this.known = new Whereabouts(conversations, contacts, forms, account);
    this.ids = ids;
    this.forms = forms;
    this.account = account;
    this.customer = customer;
    this.now = now;
  }

  /// The thread of this customer.
  ///
  /// @param reason why addresses are joined, in a word
  /// @param previous addresses that the provider says they had before
  Threads.CustomerThread thread(String reason, List<CustomerAddress> previous) {
    previous.forEach(this::sure);
    customer.addresses().stream().filter(a -> a.kind() != Kind.PHONE).forEach(this::sure);
    customer.addresses().stream()
        .filter(address -> address.kind() == Kind.PHONE && !previous.contains(address))
        .forEach(phone -> meet(phone, previous));
    if (people.isEmpty()) {
      threads.values().forEach(thread -> add(known.contact(thread.contact())));
    }
    Optional<Contact> first = people.values().stream().findFirst();
    Contact before =
        first.orElseGet(() -> Contact.fresh(new ContactId(ids.next()), account.company(), now));
    List<CustomerAddress> gone = goneOf(previous);
    Contact after = merged(before, reason, previous, gone);
    List<Conversation> stored =
        threads.values().stream().sorted(Comparator.comparing(c -> c.id().value())).toList();
    Conversation conversation =
        stored.stream()
            .reduce(Conversation::joined)
            .map(joined -> joined.with(after.id()))
            .orElseGet(() -> drafted(after.id()));
    return new Threads.CustomerThread(
        previous.isEmpty() ? conversation : moved(conversation, previous, gone),
        after,
        stored.isEmpty(),
        changed(first, after),
        List.copyOf(links),
        others.values().stream().map(ConversationDraft::done).toList(),
        stored.stream().skip(1).toList());
  }

  /// Whoever is at this address is this customer.
  private void sure(CustomerAddress address) {
    known.thread(address).ifPresent(this::add);
    known.person(address).ifPresent(this::add);
  }

  private void add(Conversation thread) {
    threads.put(thread.id(), thread);
  }

  private void add(Contact contact) {
    people.put(contact.id(), contact);
  }

  /// Whoever is at this phone is this customer, unless the number is somebody else's by now.
  private void meet(CustomerAddress phone, List<CustomerAddress> previous) {
    Optional<Conversation> thread = known.thread(phone);
    Optional<Contact> holder = known.person(phone);
    List<CustomerAddress> everyForm = new ArrayList<>(forms.others(phone));
    everyForm.add(phone);
    Set<CustomerAddress> own = new LinkedHashSet<>(previous);
    customer.addresses().stream().filter(Recognition::isUserId).forEach(own::add);
    List<Conversation> bound =
        own.stream().noneMatch(Recognition::isUserId) || isSameByParent(holder)
            ? List.of()
            : Stream.concat(thread.stream(), holder.stream().flatMap(known::threadsOnChannel))
                .distinct()
                .filter(one -> isBoundToAnother(one, everyForm, own))
                .toList();
    if (bound.isEmpty()) {
      thread.ifPresent(this::add);
      holder.ifPresent(this::add);
    } else {
      reassign(holder, bound, everyForm);
    }
  }

  private static boolean isUserId(CustomerAddress address) {
    return address.kind() == Kind.USER_ID;
  }

  /// Whether the provider named this phone beside an id that is not the customer's.
  private static boolean isBoundToAnother(
      Conversation thread, List<CustomerAddress> phone, Set<CustomerAddress> own) {
    List<CustomerAddress> userIds =
        thread.addresses().stream().filter(Recognition::isUserId).toList();
    return thread.addresses().stream().anyMatch(phone::contains)
        && !userIds.isEmpty()
        && userIds.stream().noneMatch(own::contains);
  }

  /// Several portfolios give one customer several ids; the one above them is the same.
  private boolean isSameByParent(Optional<Contact> holder) {
    return customer.addresses().stream()
        .filter(address -> address.kind() == Kind.PARENT_USER_ID)
        .map(known::identity)
        .anyMatch(
            parent -> holder.filter(contact -> contact.identities().contains(parent)).isPresent());
  }

  private void reassign(
      Optional<Contact> holder, List<Conversation> bound, List<CustomerAddress> phone) {
    bound.forEach(thread -> draft(thread).leaves(phone));
    List<Identity> given = phone.stream().map(known::identity).toList();
    holder.ifPresent(contact -> {
      List<Identity> lost = contact.identities().stream().filter(given::contains).toList();
      robbed.put(contact.id(), contact.without(lost));
      record(contact.id(), LinkRecord.Kind.REASSIGNED, lost, Optional.empty(), "another user id");
    });
  }

  private ConversationDraft draft(Conversation thread) {
    return others.computeIfAbsent(thread.id(), _ -> thread.draft());
  }

  /// The old numbers: somebody else may have them next. Old ids are nobody else's, ever.
  private List<CustomerAddress> goneOf(List<CustomerAddress> previous) {
    return previous.stream()
        .filter(address -> address.kind() == Kind.PHONE)
        .flatMap(address -> Stream.concat(Stream.of(address), forms.others(address).stream()))
        .filter(Predicate.not(customer.addresses()::contains))
        .toList();
  }

  /// The person with all that was found to be theirs.
  private Contact merged(
      Contact before, String reason, List<CustomerAddress> previous, List<CustomerAddress> gone) {
    Contact person = robbed.getOrDefault(before.id(), before);
    for (Contact other : people.values()) {
      if (!other.id().equals(before.id())) {
        person = person.with(other.identities()).with(person.details().or(other.details()));
        record(
            before.id(),
            LinkRecord.Kind.MERGED,
            other.identities(),
            Optional.of(other.id()),
            reason);
        known.threads(other).stream()
            .filter(thread -> !threads.containsKey(thread.id()))
            .forEach(thread -> draft(thread).contact(before.id()));
      }
    }
    List<Identity> came = new ArrayList<>();
    Stream.concat(customer.addresses().stream(), previous.stream().filter(a -> !gone.contains(a)))
        .map(known::identity)
        .forEach(came::add);
    came.removeAll(person.identities());
    if (!came.isEmpty() && (before.version() > 0 || came.size() > 1)) {
      record(before.id(), LinkRecord.Kind.LINKED, came, Optional.empty(), reason);
    }
    person = person.with(came).named(customer.profileName(), customer.userName());
    List<Identity> left =
        gone.stream().map(known::identity).filter(person.identities()::contains).toList();
    if (!left.isEmpty()) {
      record(before.id(), LinkRecord.Kind.LEFT, left, Optional.empty(), reason);
    }
    return person.without(left);
  }

  /// Everybody to be stored.
  private List<Contact> changed(Optional<Contact> before, Contact after) {
    List<Contact> changed = new ArrayList<>();
    robbed.values().stream()
        .filter(contact -> !contact.id().equals(after.id()))
        .map(Contact::next)
        .forEach(changed::add);
    people.values().stream()
        .filter(contact -> !contact.id().equals(after.id()))
        .map(contact -> contact.mergedInto(Optional.of(after.id())).next())
        .forEach(changed::add);
    if (before.filter(after::equals).isEmpty()) {
      changed.add(after.next());
    }
    return changed;
  }

  private Conversation moved(
      Conversation conversation, List<CustomerAddress> previous, List<CustomerAddress> gone) {
    List<CustomerAddress> all = new ArrayList<>(customer.reachable());
    previous.stream()
        .filter(address -> address.isReachable() && !all.contains(address))
        .forEach(all::add);
    return conversation.moved(all, gone);
  }

  private Conversation drafted(ContactId contact) {
    return new Conversation(
        new ConversationId(ids.next()),
        account.company(),
        account.id(),
        account.channel(),
        contact,
        customer.reachable(),
        Conversation.Status.OPEN,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        WindowEvidence.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0,
        Optional.empty(),
        BillingThread.NONE,
        now,
        Instant.EPOCH,
        0);
  }

  private void record(
      ContactId contact,
      LinkRecord.Kind kind,
      List<Identity> identities,
      Optional<ContactId> other,
      String reason) {
    links.add(
        new LinkRecord(
            ids.next(),
            account.company(),
            contact,
            kind,
            LinkRecord.By.PROVIDER,
            Optional.empty(),
            identities,
            other,
            Optional.empty(),
            reason,
            now));
  }
}
