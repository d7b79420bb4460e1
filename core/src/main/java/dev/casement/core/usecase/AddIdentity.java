package dev.casement.core.usecase;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Writes down by hand that a person is reached at an address. An address of somebody else is not
/// taken away: then the two contacts have to be merged.
public final class AddIdentity {

  private final Channels channels;
  private final ContactStore contacts;
  private final ConversationStore conversations;
  private final Ids ids;
  private final InstantSource clock;

  AddIdentity(
      Channels channels,
      ContactStore contacts,
      ConversationStore conversations,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.contacts = contacts;
    this.conversations = conversations;
    this.ids = ids;
    this.clock = clock;
  }

  public Answer add(
      CompanyId company, ContactId id, Identity identity, Optional<AgentId> by, String reason) {
    Attempt attempt = new Attempt(company, id, identity, by, reason);
    Attempts.until(attempt::run);
    return attempt.answer;
  }

  /// What came of it.
  public sealed interface Answer {

    record Added(Contact contact) implements Answer {}

    /// It is the address of somebody else.
    record Taken(ContactId by) implements Answer {}

    /// The contact was merged into another one.
    record Merged(ContactId into) implements Answer {}

    record Unknown() implements Answer {}
  }

  private final class Attempt {

    private final CompanyId company;
    private final ContactId id;
    private final Identity identity;
    private final Optional<AgentId> by;
    private final String reason;
    private Answer answer = new Answer.Unknown();

    Attempt(
        CompanyId company, ContactId id, Identity identity, Optional<AgentId> by, String reason) {
      this.company = company;
      this.id = id;
      this.identity = identity;
      this.by = by;
      this.reason = reason;
    }

    CommitResult run() {
      Optional<Contact> found = contacts.contact(company, id);
      Optional<ContactId> holder = holder();
      if (found.isEmpty()) {
        answer = new Answer.Unknown();
      } else if (found.get().mergedInto().isPresent()) {
        answer = new Answer.Merged(found.get().mergedInto().get());
      } else if (holder.filter(owner -> !owner.equals(id)).isPresent()) {
        answer = new Answer.Taken(holder.get());
      } else if (found.get().identities().contains(identity)) {
        answer = new Answer.Added(found.get());
      } else {
        return store(found.get().with(identity).next());
      }
      return new CommitResult.Done();
    }

    private Optional<ContactId> holder() {
      AddressForms forms =
          channels.channel(identity.channel()).map(Channel::forms).orElse(AddressForms.ONE);
      return Threads.first(
              List.of(identity.address()),
              forms,
              (CustomerAddress one) -> contacts.at(company, new Identity(identity.channel(), one)))
          .map(Contact::id);
    }

    private CommitResult store(Contact contact) {
      answer = new Answer.Added(contact);
      ChangesDraft changes =
          Changes.of(company)
              .contact(contact)
              .link(
                  new LinkRecord(
                      ids.next(),
                      company,
                      id,
                      LinkRecord.Kind.LINKED,
                      LinkRecord.By.HAND,
                      by,
                      List.of(identity),
                      Optional.empty(),
                      Optional.empty(),
                      reason,
                      clock.instant()));
      conversations
          .conversationsOf(company, id)
          .forEach(conversation -> changes.other(conversation.draft().done()));
      return conversations.commit(changes.done());
    }
  }
}
