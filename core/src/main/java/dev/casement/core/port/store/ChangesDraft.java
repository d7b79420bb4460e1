package dev.casement.core.port.store;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [Changes] being gathered. What is put twice counts as put last. Not thread-safe.
public final class ChangesDraft {

  private final CompanyId company;
  private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
  private final List<LinkRecord> links = new ArrayList<>();
  private Optional<Conversation> conversation = Optional.empty();
  private final Map<ConversationId, Conversation> others = new LinkedHashMap<>();
  private final Map<ConversationId, Long> absorbed = new LinkedHashMap<>();
  private final Map<MessageId, Message> messages = new LinkedHashMap<>();
  private final Map<MessageId, OutboxEntry> outbox = new LinkedHashMap<>();
  private final List<MessageId> settled = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<String> arrived = new ArrayList<>();
  private final Map<MediaId, MediaFile> files = new LinkedHashMap<>();
  private final Map<MessageId, LedgerEntry> ledger = new LinkedHashMap<>();
  private Optional<KeptAnswer> answer = Optional.empty();

  ChangesDraft(CompanyId company) {
    this.company = company;
  }

  public ChangesDraft contact(Contact put) {
    contacts.put(put.id(), put);
    return this;
  }

  public ChangesDraft link(LinkRecord added) {
    links.add(added);
    return this;
  }

  public ChangesDraft conversation(Conversation put) {
    conversation = Optional.of(put);
    return this;
  }

  /// A further conversation that changes on the side.
  public ChangesDraft other(Conversation put) {
    others.put(put.id(), put);
    return this;
  }

  /// A stored conversation that becomes part of the one that is put.
  public ChangesDraft absorbed(Conversation stored) {
    absorbed.put(stored.id(), stored.version());
    return this;
  }

  public ChangesDraft message(Message put) {
    messages.put(put.id(), put);
    return this;
  }

  public ChangesDraft outbox(OutboxEntry put) {
    outbox.put(put.message(), put);
    settled.remove(put.message());
    return this;
  }

  public ChangesDraft settled(MessageId message) {
    outbox.remove(message);
    settled.add(message);
    return this;
  }

  public ChangesDraft consent(Consent added) {
    consents.add(added);
    return this;
  }

  public ChangesDraft waiting(Waiting added) {
    waiting.add(added);
    return this;
  }

  public ChangesDraft arrived(String waiting) {
    arrived.add(waiting);
    return this;
  }

  public ChangesDraft file(MediaFile put) {
    files.put(put.id(), put);
    return this;
  }

  public ChangesDraft ledger(LedgerEntry put) {
    ledger.put(put.message(), put);
    return this;
  }

  public ChangesDraft answer(KeptAnswer kept) {
    answer = Optional.of(kept);
    return this;
  }

  public Changes done() {
    return new Changes(
        company,
        List.copyOf(contacts.values()),
        links,
        conversation,
        List.copyOf(others.values()),
        absorbed,
        List.copyOf(messages.values()),
        List.copyOf(outbox.values()),
        settled,
        consents,
        waiting,
        arrived,
        List.copyOf(files.values()),
        List.copyOf(ledger.values()),
        answer);
  }
}
