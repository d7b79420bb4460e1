package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.privacy.Erasure;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.Erasures;
import dev.casement.core.port.store.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// People who are erased, in memory.
final class MemoryErasures implements Erasures {

  private final Rows rows;
  private final MemoryFeed feed;
  private final MemoryReach reach;
  private final Map<String, Erasure> unfinished = new TreeMap<>();

  MemoryErasures(Rows rows, MemoryFeed feed, MemoryReach reach) {
    this.rows = rows;
    this.feed = feed;
    this.reach = reach;
  }

  @Override
  public Optional<Erasure> begin(
      String id, CompanyId company, ContactId contact, String reason, Instant now) {
    Optional<Erasure> begun;
    synchronized (rows) {
      Rows.OfCompany own = rows.of(company);
      begun =
          Optional.ofNullable(own.contacts.get(contact))
              .map(_ -> erasure(own, id, company, contact, reason, now));
      begun.ifPresent(erasure -> take(own, erasure));
    }
    begun.ifPresent(_ -> feed.tell(company));
    return begun;
  }

  private static Erasure erasure(
      Rows.OfCompany own,
      String id,
      CompanyId company,
      ContactId contact,
      String reason,
      Instant now) {
    List<ContactId> people = family(own, contact).distinct().toList();
    List<Identity> identities =
        own.contacts.values().stream()
            .filter(one -> people.contains(one.id()))
            .flatMap(one -> one.identities().stream())
            .toList();
    List<Conversation> conversations =
        own.conversations.values().stream().filter(one -> people.contains(one.contact())).toList();
    List<Identity> all = new ArrayList<>(identities);
    conversations.forEach(
        one -> one.addresses().forEach(address -> all.add(new Identity(one.channel(), address))));
    return new Erasure(
        id,
        company,
        people,
        all.stream().distinct().toList(),
        conversations.stream().map(Conversation::id).toList(),
        reason,
        now,
        Optional.empty());
  }

  /// The contact, and all that were merged into it.
  private static Stream<ContactId> family(Rows.OfCompany own, ContactId head) {
    return Stream.concat(
        Stream.of(head),
        own.contacts.values().stream()
            .filter(one -> one.mergedInto().filter(head::equals).isPresent())
            .map(Contact::id)
            .flatMap(one -> family(own, one)));
  }

  private void take(Rows.OfCompany own, Erasure erasure) {
    CompanyId company = erasure.company();
    for (ContactId contact : erasure.contacts()) {
      own.contacts.remove(contact);
      own.links.remove(contact);
      MemoryConsents.erase(own, company, contact, erasure.at(), erasure.reason());
      own.identities.values().removeIf(contact::equals);
      feed.add(company, Kind.CONTACT_ERASED, contact.value());
    }
    for (ConversationId conversation : erasure.conversations()) {
      own.conversations.remove(conversation);
      own.places.values().removeIf(conversation::equals);
      own.absorbed.values().removeIf(conversation::equals);
      rows.outbox
          .values()
          .removeIf(entry ->
              entry.company().equals(company) && entry.conversation().equals(conversation));
      feed.add(company, Kind.CONVERSATION_ERASED, conversation.value());
    }
    List<String> named =
        Stream.concat(
                erasure.contacts().stream().map(ContactId::value),
                erasure.conversations().stream().map(ConversationId::value))
            .toList();
    own.answers
        .values()
        .removeIf(answer ->
            named.stream()
                .anyMatch(
                    name -> answer.location().contains(name) || answer.answer().contains(name)));
    for (Identity identity : erasure.identities()) {
      reach.forget(company, identity.address(), erasure.id() + identity.address().kind());
      own.waiting.values().removeIf(waiting -> isFrom(waiting, identity));
    }
    unfinished.put(erasure.id(), erasure);
  }

  private static boolean isFrom(Waiting waiting, Identity identity) {
    return waiting instanceof Waiting.Reaction reaction
        && reaction.from().contains(identity.address());
  }

  @Override
  public List<Erasure> unfinished(int limit) {
    synchronized (rows) {
      return unfinished.values().stream().limit(limit).toList();
    }
  }

  @Override
  public void forget(Erasure erasure, List<MessageId> messages) {
    synchronized (rows) {
      Rows.OfCompany own = rows.of(erasure.company());
      for (MessageId id : messages) {
        Optional<Message> message = Optional.ofNullable(own.messages.get(id));
        message.ifPresent(gone -> {
          own.remove(gone);
          gone.externalId()
              .ifPresent(known ->
                  own.waiting.values().removeIf(waiting -> waiting.externalId().equals(known)));
          feed.add(erasure.company(), Kind.MESSAGE_ERASED, id.value());
        });
      }
    }
    feed.tell(erasure.company());
  }

  @Override
  public void put(Erasure erasure) {
    synchronized (rows) {
      unfinished.put(erasure.id(), erasure);
    }
  }

  @Override
  public void finish(Erasure erasure) {
    synchronized (rows) {
      unfinished.remove(erasure.id());
    }
  }
}
