package dev.casement.core.port.store;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that one step of a use case changes, about at most one conversation; what is found
/// out about people may touch others on the side.
///
/// @param contacts put as they are; the version of each must be one above the stored one, 1 for a
///   new one
/// @param links added
/// @param conversation put as it is; its version must be one above the stored one, 1 for a new one
/// @param others further conversations, put likewise, before that one: they may give up addresses
///   that it takes
/// @param absorbed conversations, by id and version, that turn out to be the same as that one:
///   their messages become its own, they are gone, and their ids lead to it
/// @param messages put as they are, new or changed; they belong to that conversation
/// @param outbox put as they are
/// @param settled messages whose outbox entries are done with
/// @param consents added
/// @param waiting added
/// @param arrived what waited, by id, and found its message
/// @param files put as they are
/// @param ledger put as they are; the sums of their days move with them
/// @param answer kept under its idempotency key
public record Changes(
    CompanyId company,
    List<Contact> contacts,
    List<LinkRecord> links,
    Optional<Conversation> conversation,
    List<Conversation> others,
    Map<ConversationId, Long> absorbed,
    List<Message> messages,
    List<OutboxEntry> outbox,
    List<MessageId> settled,
    List<Consent> consents,
    List<Waiting> waiting,
    List<String> arrived,
    List<MediaFile> files,
    List<LedgerEntry> ledger,
    Optional<KeptAnswer> answer) {

  public Changes {
    contacts = List.copyOf(contacts);
    links = List.copyOf(links);
    others = List.copyOf(others);
    absorbed = Map.copyOf(absorbed);
    messages = List.copyOf(messages);
    outbox = List.copyOf(outbox);
    settled = List.copyOf(settled);
    consents = List.copyOf(consents);
    waiting = List.copyOf(waiting);
    arrived = List.copyOf(arrived);
    files = List.copyOf(files);
    ledger = List.copyOf(ledger);
    contacts.forEach(contact -> requireOwn(company, Optional.of(contact.company())));
    links.forEach(link -> requireOwn(company, Optional.of(link.company())));
    others.forEach(other -> requireOwn(company, Optional.of(other.company())));
    if (!absorbed.isEmpty() && conversation.isEmpty()) {
      throw new IllegalArgumentException("only a conversation can absorb others");
    }
    requireOwn(company, conversation.map(Conversation::company));
    messages.forEach(message -> requireOwn(company, Optional.of(message.company())));
    outbox.forEach(entry -> requireOwn(company, Optional.of(entry.company())));
    consents.forEach(consent -> requireOwn(company, Optional.of(consent.company())));
    files.forEach(file -> requireOwn(company, Optional.of(file.company())));
    ledger.forEach(entry -> requireOwn(company, Optional.of(entry.company())));
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
