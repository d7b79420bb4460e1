package dev.casement.core.memory;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.KeptAnswer;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that a commit may change. Whoever reads or writes holds this object's monitor.
final class Rows {

  private final Map<CompanyId, OfCompany> companies = new HashMap<>();

  /// The outbox of all companies, since one worker serves them all.
  final Map<MessageId, OutboxEntry> outbox = new HashMap<>();

  OfCompany of(CompanyId company) {
    return companies.computeIfAbsent(company, _ -> new OfCompany());
  }

  Iterable<OfCompany> all() {
    return companies.values();
  }

  /// The rows of one company.
  static final class OfCompany {
    final Map<ContactId, Contact> contacts = new HashMap<>();
    final Map<Identity, ContactId> identities = new HashMap<>();
    final Map<ContactId, List<LinkRecord>> links = new HashMap<>();
    final Map<ConversationId, Conversation> conversations = new HashMap<>();
    final Map<ConversationId, ConversationId> absorbed = new HashMap<>();
    final Map<Place, ConversationId> places = new HashMap<>();
    final Map<MessageId, Message> messages = new HashMap<>();
    final Map<ConversationId, Map<MessageId, Message>> threads = new HashMap<>();
    final Map<ContactId, ConsentChain> consents = new HashMap<>();
    final List<ConsentTombstone> tombstones = new ArrayList<>();
    final Map<String, Waiting> waiting = new LinkedHashMap<>();
    final Map<MediaId, MediaFile> files = new HashMap<>();
    final Map<AnswerKey, KeptAnswer> answers = new HashMap<>();
    final Map<NoteId, Note> notes = new LinkedHashMap<>();
    final Map<MessageId, LedgerEntry> ledger = new LinkedHashMap<>();
    final Deque<ConversationFeed.Entry> feed = new ArrayDeque<>();
    long fed;

    void put(Message message) {
      messages.put(message.id(), message);
      threads
          .computeIfAbsent(message.conversation(), _ -> new LinkedHashMap<>())
          .put(message.id(), message);
    }

    void remove(Message message) {
      messages.remove(message.id());
      threads.getOrDefault(message.conversation(), new HashMap<>()).remove(message.id());
    }

    List<Message> thread(ConversationId conversation) {
      return new ArrayList<>(threads.getOrDefault(conversation, Map.of()).values());
    }
  }

  /// Where a conversation is found: our end and the customer's.
  record Place(AccountId account, CustomerAddress address) {}

  /// Under what an answer is kept.
  record AnswerKey(String scope, String key) {
    static AnswerKey of(KeptAnswer answer) {
      return new AnswerKey(answer.scope(), answer.key());
    }
  }
}
