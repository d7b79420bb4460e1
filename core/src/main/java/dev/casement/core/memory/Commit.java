package dev.casement.core.memory;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.KeptAnswer;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes changes in two steps: looks whether anything forbids them, then makes them all.
final class Commit {

  private final Rows rows;
  private final MemoryOutbox outbox;
  private final MemoryFeed feed;

  Commit(Rows rows, MemoryOutbox outbox, MemoryFeed feed) {
    this.rows = rows;
    this.outbox = outbox;
    this.feed = feed;
  }

  CommitResult make(Changes changes) {
    Rows.OfCompany own = rows.of(changes.company());
    Optional<KeptAnswer> kept =
        changes.answer().flatMap(a -> Optional.ofNullable(own.answers.get(Rows.AnswerKey.of(a))));
    if (kept.isPresent()) {
      return new CommitResult.Repeated(kept.get());
    }
    if (conversationsOf(changes).anyMatch(put -> conflicts(own, put, changes))
        || changes.absorbed().entrySet().stream().anyMatch(gone -> moved(own, gone))
        || changes.contacts().stream().anyMatch(put -> conflicts(own, put, changes))) {
      return new CommitResult.Conflict();
    }
    apply(own, changes);
    return new CommitResult.Done();
  }

  /// The further ones first: they may give up addresses.
  private static Stream<Conversation> conversationsOf(Changes changes) {
    return Stream.concat(changes.others().stream(), changes.conversation().stream());
  }

  private static boolean moved(Rows.OfCompany own, Map.Entry<ConversationId, Long> expected) {
    Conversation stored = own.conversations.get(expected.getKey());
    return stored == null || stored.version() != expected.getValue();
  }

  private static boolean conflicts(Rows.OfCompany own, Conversation put, Changes changes) {
    Conversation stored = own.conversations.get(put.id());
    long version = stored == null ? 0 : stored.version();
    return put.version() != version + 1
        || put.addresses().stream().anyMatch(address -> isTaken(own, put, address, changes));
  }

  private static boolean isTaken(
      Rows.OfCompany own, Conversation put, CustomerAddress address, Changes changes) {
    ConversationId holder = own.places.get(new Rows.Place(put.account(), address));
    return holder != null
        && !holder.equals(put.id())
        && !changes.absorbed().containsKey(holder)
        && changes.others().stream()
            .noneMatch(other -> other.id().equals(holder) && !other.addresses().contains(address));
  }

  private static boolean conflicts(Rows.OfCompany own, Contact put, Changes changes) {
    Contact stored = own.contacts.get(put.id());
    long version = stored == null ? 0 : stored.version();
    return put.version() != version + 1
        || put.identities().stream().anyMatch(identity -> isTaken(own, put, identity, changes));
  }

  private static boolean isTaken(
      Rows.OfCompany own, Contact put, Identity identity, Changes changes) {
    ContactId holder = own.identities.get(identity);
    return holder != null
        && !holder.equals(put.id())
        && changes.contacts().stream()
            .noneMatch(
                other -> other.id().equals(holder) && !other.identities().contains(identity));
  }

  private void apply(Rows.OfCompany own, Changes changes) {
    changes.contacts().forEach(contact -> release(own, contact));
    changes.contacts().forEach(contact -> put(own, contact));
    changes
        .links()
        .forEach(
            link -> own.links.computeIfAbsent(link.contact(), _ -> new ArrayList<>()).add(link));
    changes
        .conversation()
        .ifPresent(
            into -> changes.absorbed().keySet().forEach(gone -> absorb(own, gone, into.id())));
    conversationsOf(changes).forEach(conversation -> put(own, conversation));
    for (Message message : changes.messages()) {
      boolean known = own.messages.containsKey(message.id());
      own.put(message);
      feed.add(
          changes.company(),
          known ? Kind.MESSAGE_UPDATED : Kind.MESSAGE_CREATED,
          message.id().value());
    }
    conversationsOf(changes)
        .forEach(conversation ->
            feed.add(changes.company(), Kind.CONVERSATION_UPDATED, conversation.id().value()));
    changes.outbox().forEach(outbox::put);
    changes.settled().forEach(message -> outbox.settle(changes.company(), message));
    changes.consents().forEach(consent -> MemoryConsents.add(own, consent));
    changes.waiting().forEach(one -> own.waiting.put(one.id(), one));
    changes.arrived().forEach(own.waiting::remove);
    changes.files().forEach(file -> own.files.put(file.id(), file));
    changes.ledger().forEach(entry -> own.ledger.put(entry.message(), entry));
    changes.answer().ifPresent(answer -> own.answers.put(Rows.AnswerKey.of(answer), answer));
  }

  private void absorb(Rows.OfCompany own, ConversationId gone, ConversationId into) {
    Conversation old = own.conversations.remove(gone);
    if (old != null) {
      old.addresses().forEach(a -> own.places.remove(new Rows.Place(old.account(), a)));
    }
    own.absorbed.replaceAll((_, target) -> target.equals(gone) ? into : target);
    own.absorbed.put(gone, into);
    own.thread(gone).forEach(message -> own.put(message.in(into)));
    own.threads.remove(gone);
    own.notes.replaceAll((_, note) -> note.conversation().equals(gone) ? note.in(into) : note);
    own.ledger.replaceAll((_, entry) -> entry.conversation().equals(gone) ? entry.in(into) : entry);
    outbox.move(gone, into);
  }

  private static void release(Rows.OfCompany own, Contact contact) {
    Contact old = own.contacts.get(contact.id());
    if (old != null) {
      old.identities().forEach(own.identities::remove);
    }
  }

  private static void put(Rows.OfCompany own, Contact contact) {
    own.contacts.put(contact.id(), contact);
    for (Identity identity : contact.identities()) {
      own.identities.put(identity, contact.id());
    }
  }

  private static void put(Rows.OfCompany own, Conversation conversation) {
    Conversation old = own.conversations.put(conversation.id(), conversation);
    if (old != null) {
      old.addresses().forEach(a -> own.places.remove(new Rows.Place(old.account(), a)));
    }
    for (CustomerAddress address : conversation.addresses()) {
      own.places.put(new Rows.Place(conversation.account(), address), conversation.id());
    }
  }
}
