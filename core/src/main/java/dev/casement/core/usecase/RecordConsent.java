package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Adds to a contact's consent history what they agreed to or stopped. Who stops something is heard
/// at once: what is held for them is cancelled for good (decisions.md D31).
public final class RecordConsent {

  private final ContactStore contacts;
  private final ConversationStore conversations;
  private final CancelHeld held;
  private final Ids ids;
  private final InstantSource clock;

  RecordConsent(
      ContactStore contacts,
      ConversationStore conversations,
      CancelHeld held,
      Ids ids,
      InstantSource clock) {
    this.contacts = contacts;
    this.conversations = conversations;
    this.held = held;
    this.ids = ids;
    this.clock = clock;
  }

  public Answer record(CompanyId company, ContactId id, Statement statement) {
    Optional<Contact> contact = contacts.contact(company, id);
    if (contact.isEmpty()) {
      return new Answer.Unknown();
    }
    Instant now = clock.instant();
    Optional<MessageId> unknown =
        statement.message().filter(message -> !isTheirs(contact.get(), message));
    if (unknown.isPresent()) {
      return new Answer.Invalid(
          List.of(new FieldFault("message_id", "must be the id of a message of this contact")));
    }
    if (statement.at().filter(at -> at.isAfter(now)).isPresent()) {
      return new Answer.Invalid(List.of(new FieldFault("at", "must not be in the future")));
    }
    Consent consent =
        new Consent(
            ids.next(),
            company,
            id,
            statement.channel(),
            statement.kind(),
            statement.purpose(),
            statement.account(),
            statement.author(),
            statement.source(),
            statement.wording(),
            statement.message(),
            statement.at().orElse(now),
            now);
    Attempts.until(() -> conversations.commit(Changes.of(company).consent(consent).done()));
    held.after(consent);
    return new Answer.Recorded(consent);
  }

  private boolean isTheirs(Contact contact, MessageId id) {
    return conversations
        .message(contact.company(), id)
        .flatMap(message -> conversations.conversation(contact.company(), message.conversation()))
        .filter(conversation -> conversation.contact().equals(contact.id()))
        .isPresent();
  }

  /// What the customer said.
  ///
  /// @param message the message that says so
  /// @param at when, where it was not just now
  public record Statement(
      ChannelId channel,
      Consent.Kind kind,
      Purpose purpose,
      Optional<AccountId> account,
      ConsentAuthor author,
      String source,
      Optional<String> wording,
      Optional<MessageId> message,
      Optional<Instant> at) {}

  /// What came of it.
  public sealed interface Answer {

    record Recorded(Consent consent) implements Answer {}

    record Invalid(List<FieldFault> faults) implements Answer {
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    record Unknown() implements Answer {}
  }
}
