package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import java.util.List;
import java.util.Optional;

/// Everything that one step of a use case changes, about at most one conversation.
///
/// @param contact put as it is
/// @param conversation put as it is; its version must be one above the stored one, 1 for a new one
/// @param messages put as they are, new or changed; they belong to that conversation
/// @param outbox put as they are
/// @param settled messages whose outbox entries are done with
/// @param consents added
/// @param waiting added
/// @param arrived waiting receipts, by id, that found their message
/// @param answer kept under its idempotency key
public record Changes(
    CompanyId company,
    Optional<Contact> contact,
    Optional<Conversation> conversation,
    List<Message> messages,
    List<OutboxEntry> outbox,
    List<MessageId> settled,
    List<Consent> consents,
    List<WaitingReceipt> waiting,
    List<String> arrived,
    Optional<KeptAnswer> answer) {

  public Changes {
    messages = List.copyOf(messages);
    outbox = List.copyOf(outbox);
    settled = List.copyOf(settled);
    consents = List.copyOf(consents);
    waiting = List.copyOf(waiting);
    arrived = List.copyOf(arrived);
    requireOwn(company, contact.map(Contact::company));
    requireOwn(company, conversation.map(Conversation::company));
    messages.forEach(message -> requireOwn(company, Optional.of(message.company())));
    outbox.forEach(entry -> requireOwn(company, Optional.of(entry.company())));
    consents.forEach(consent -> requireOwn(company, Optional.of(consent.company())));
    requireOwn(company, answer.map(KeptAnswer::company));
  }

  private static void requireOwn(CompanyId company, Optional<CompanyId> part) {
    if (part.isPresent() && !part.get().equals(company)) {
      throw new IllegalArgumentException("changes of " + company + " must not touch " + part.get());
    }
  }

  public static ChangesDraft of(CompanyId company) {
    return new ChangesDraft(company);
  }
}
