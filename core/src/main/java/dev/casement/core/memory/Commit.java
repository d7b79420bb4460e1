package dev.casement.core.memory;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.KeptAnswer;
import java.util.ArrayList;
import java.util.Optional;

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
    if (changes.conversation().filter(put -> conflicts(own, put)).isPresent()
        || changes.contact().filter(put -> conflicts(own, put)).isPresent()) {
      return new CommitResult.Conflict();
    }
    apply(own, changes);
    return new CommitResult.Done();
  }

  private static boolean conflicts(Rows.OfCompany own, Conversation put) {
    Conversation stored = own.conversations.get(put.id());
    long version = stored == null ? 0 : stored.version();
    return put.version() != version + 1
        || put.addresses().stream()
            .map(address -> own.places.get(new Rows.Place(put.account(), address)))
            .anyMatch(holder -> holder != null && !holder.equals(put.id()));
  }

  private static boolean conflicts(Rows.OfCompany own, Contact put) {
    return put.identities().stream()
        .map(own.identities::get)
        .anyMatch(holder -> holder != null && !holder.equals(put.id()));
  }

  private void apply(Rows.OfCompany own, Changes changes) {
    changes.contact().ifPresent(contact -> put(own, contact));
    changes.conversation().ifPresent(conversation -> put(own, conversation));
    for (Message message : changes.messages()) {
      boolean known = own.messages.containsKey(message.id());
      own.put(message);
      feed.add(
          changes.company(),
          known ? Kind.MESSAGE_UPDATED : Kind.MESSAGE_CREATED,
          message.conversation(),
          Optional.of(message.id()));
    }
    changes
        .conversation()
        .ifPresent(conversation ->
            feed.add(
                changes.company(), Kind.CONVERSATION_UPDATED, conversation.id(), Optional.empty()));
    changes.outbox().forEach(outbox::put);
    changes.settled().forEach(message -> outbox.settle(changes.company(), message));
    changes
        .consents()
        .forEach(consent ->
            own.consents.computeIfAbsent(consent.contact(), _ -> new ArrayList<>()).add(consent));
    changes.waiting().forEach(receipt -> own.waiting.put(receipt.id(), receipt));
    changes.arrived().forEach(own.waiting::remove);
    changes.answer().ifPresent(answer -> own.answers.put(Rows.AnswerKey.of(answer), answer));
  }

  private static void put(Rows.OfCompany own, Contact contact) {
    Contact old = own.contacts.put(contact.id(), contact);
    if (old != null) {
      old.identities().forEach(own.identities::remove);
    }
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
