package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactDetails;
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

/// Writes down a person who has not written yet, so that what they agreed to elsewhere can be
/// recorded before a first message. Who is known already is found, under another form of their
/// number, too (decisions.md D22); addresses of several people are not joined by guess.
public final class CreateContact {

  private static final String REASON = "created together";

  private final Channels channels;
  private final ContactStore contacts;
  private final ConversationStore conversations;
  private final Ids ids;
  private final InstantSource clock;

  CreateContact(
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

  /// Writes a person down who has not written yet, or finds the one there is.
  ///
  /// @param identities at least one
  public Answer create(
      CompanyId company, Optional<String> name, List<Identity> identities, Optional<AgentId> by) {
    Attempt attempt = new Attempt(company, name, identities, by);
    Attempts.until(attempt::run);
    return attempt.answer;
  }

  /// What came of it.
  public sealed interface Answer {

    record Created(Contact contact) implements Answer {}

    /// They are this contact's addresses already.
    record Found(Contact contact) implements Answer {}

    /// One of them is an address of this contact, and others are not.
    record Taken(Identity identity, ContactId by) implements Answer {}
  }

  private final class Attempt {

    private final CompanyId company;
    private final Optional<String> name;
    private final List<Identity> identities;
    private final Optional<AgentId> by;
    private Answer answer;

    Attempt(
        CompanyId company, Optional<String> name, List<Identity> identities, Optional<AgentId> by) {
      this.company = company;
      this.name = name;
      this.identities = identities.stream().distinct().toList();
      this.by = by;
      this.answer = new Answer.Created(draft());
    }

    CommitResult run() {
      List<Optional<Contact>> holders = identities.stream().map(this::holder).toList();
      Optional<Contact> first = holders.stream().flatMap(Optional::stream).findFirst();
      if (first.isEmpty()) {
        return store(draft());
      }
      boolean all =
          holders.stream()
              .allMatch(holder ->
                  holder.filter(other -> other.id().equals(first.get().id())).isPresent());
      answer =
          all
              ? new Answer.Found(first.get())
              : new Answer.Taken(identities.get(holders.indexOf(first)), first.get().id());
      return new CommitResult.Done();
    }

    private Optional<Contact> holder(Identity identity) {
      AddressForms forms =
          channels.channel(identity.channel()).map(Channel::forms).orElse(AddressForms.ONE);
      return Threads.first(
          List.of(identity.address()),
          forms,
          one -> contacts.at(company, new Identity(identity.channel(), one)));
    }

    private Contact draft() {
      Contact bare =
          Contact.fresh(new ContactId(ids.next()), company, clock.instant()).with(identities);
      return name.map(given -> bare.with(named(bare, given))).orElse(bare).next();
    }

    private static ContactDetails named(Contact contact, String given) {
      return contact
          .details()
          .said(Optional.of(given), contact.details().notes(), contact.details().language());
    }

    private CommitResult store(Contact contact) {
      answer = new Answer.Created(contact);
      ChangesDraft changes = Changes.of(company).contact(contact);
      if (identities.size() > 1) {
        changes.link(
            new LinkRecord(
                ids.next(),
                company,
                contact.id(),
                LinkRecord.Kind.LINKED,
                LinkRecord.By.HAND,
                by,
                identities,
                Optional.empty(),
                Optional.empty(),
                REASON,
                clock.instant()));
      }
      return conversations.commit(changes.done());
    }
  }
}
