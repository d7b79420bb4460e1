package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/// Says by hand that two contacts are one person. The addresses come together; conversations,
/// windows and held messages stay with their addresses (decisions.md D1).
public final class MergeContacts {

  private final ContactStore contacts;
  private final ConversationStore conversations;
  private final Ids ids;
  private final InstantSource clock;

  MergeContacts(
      ContactStore contacts, ConversationStore conversations, Ids ids, InstantSource clock) {
    this.contacts = contacts;
    this.conversations = conversations;
    this.ids = ids;
    this.clock = clock;
  }

  /// Merges one contact into another.
  ///
  /// @param into the one that stays
  /// @param other the one whose addresses come along
  public Answer merge(
      CompanyId company, ContactId into, ContactId other, Optional<AgentId> by, String reason) {
    Attempt attempt = new Attempt(company, into, other, by, reason);
    Attempts.until(attempt::run);
    return attempt.answer;
  }

  /// What came of it.
  public sealed interface Answer {

    record Merged(Contact contact) implements Answer {}

    /// One of them was merged into another contact before.
    record Gone(ContactId contact, ContactId into) implements Answer {}

    record Same() implements Answer {}

    /// There is no such contact.
    record Unknown(ContactId contact) implements Answer {}
  }

  private final class Attempt {

    private final CompanyId company;
    private final ContactId into;
    private final ContactId other;
    private final Optional<AgentId> by;
    private final String reason;
    private Answer answer = new Answer.Same();

    Attempt(
        CompanyId company, ContactId into, ContactId other, Optional<AgentId> by, String reason) {
      this.company = company;
      this.into = into;
      this.other = other;
      this.by = by;
      this.reason = reason;
    }

    CommitResult run() {
      Optional<Contact> head = contacts.contact(company, into);
      Optional<Contact> joining = contacts.contact(company, other);
      if (head.isEmpty() || joining.isEmpty()) {
        answer = new Answer.Unknown(head.isEmpty() ? into : other);
        return new CommitResult.Done();
      }
      if (into.equals(other)) {
        answer = new Answer.Same();
        return new CommitResult.Done();
      }
      Optional<Contact> gone =
          Stream.of(head.get(), joining.get())
              .filter(contact -> contact.mergedInto().isPresent())
              .findFirst();
      if (gone.isPresent()) {
        answer = new Answer.Gone(gone.get().id(), gone.get().mergedInto().orElseThrow());
        return new CommitResult.Done();
      }
      return store(head.get(), joining.get());
    }

    private CommitResult store(Contact head, Contact joining) {
      Contact merged = head.with(joining.identities()).next();
      answer = new Answer.Merged(merged);
      ChangesDraft changes =
          Changes.of(company)
              .contact(merged)
              .contact(joining.mergedInto(Optional.of(into)).next())
              .link(
                  new LinkRecord(
                      ids.next(),
                      company,
                      into,
                      LinkRecord.Kind.MERGED,
                      LinkRecord.By.HAND,
                      by,
                      joining.identities(),
                      Optional.of(other),
                      Optional.empty(),
                      reason,
                      clock.instant()));
      Stream.of(into, other)
          .flatMap(one -> conversations.conversationsOf(company, one).stream())
          .forEach(conversation -> changes.other(conversation.draft().contact(into).done()));
      return conversations.commit(changes.done());
    }
  }
}
