package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactDetails;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.channel.ProfileSource;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes what the company says about a person. The person's conversations are told, since they
/// show the name.
public final class ChangeContact {

  private final ContactStore contacts;
  private final ConversationStore conversations;

  ChangeContact(ContactStore contacts, ConversationStore conversations) {
    this.contacts = contacts;
    this.conversations = conversations;
  }

  /// The contact as changed; empty where there is none.
  public Optional<Contact> change(CompanyId company, ContactId id, Change change) {
    return details(company, id, change::to);
  }

  /// Takes what a channel told.
  void told(CompanyId company, ContactId id, ProfileSource.Profile told, Instant at) {
    change(
        company,
        id,
        contact ->
            contact
                .named(told.name(), told.userName())
                .with(contact.details().told(told.locale(), told.pictureUrl(), at)));
  }

  Optional<Contact> details(CompanyId company, ContactId id, UnaryOperator<ContactDetails> change) {
    return change(company, id, contact -> contact.with(change.apply(contact.details())));
  }

  private Optional<Contact> change(CompanyId company, ContactId id, UnaryOperator<Contact> change) {
    Attempts.until(() -> {
      Optional<Contact> found = contacts.contact(company, id);
      return found
          .map(change)
          .filter(contact -> !contact.equals(found.get()))
          .map(contact -> store(contact.next()))
          .orElseGet(CommitResult.Done::new);
    });
    return contacts.contact(company, id);
  }

  private CommitResult store(Contact contact) {
    ChangesDraft changes = Changes.of(contact.company()).contact(contact);
    conversations
        .conversationsOf(contact.company(), contact.id())
        .forEach(conversation -> changes.other(conversation.draft().done()));
    return conversations.commit(changes.done());
  }

  /// What to change; what is empty stays.
  public record Change(Optional<Said> name, Optional<Said> notes, Optional<Said> language) {

    ContactDetails to(ContactDetails old) {
      return old.said(
          name.map(Said::value).orElse(old.givenName()),
          notes.map(Said::value).orElse(old.notes()),
          language.map(Said::value).orElse(old.language()));
    }
  }

  /// Something, or nothing any more.
  public record Said(Optional<String> value) {}
}
