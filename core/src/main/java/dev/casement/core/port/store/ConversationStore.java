package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Conversations and their messages. Thread-safe.
public interface ConversationStore {

  /// The conversation under this id, or the one that absorbed it.
  Optional<Conversation> conversation(CompanyId company, ConversationId id);

  /// Every conversation with a person, in no order.
  List<Conversation> conversationsOf(CompanyId company, ContactId contact);

  /// The conversation of an account with the customer at this address, under whichever of the
  /// customer's joined addresses it was opened.
  Optional<Conversation> conversationWith(
      CompanyId company, AccountId account, CustomerAddress address);

  Page<Conversation> conversations(CompanyId company, ConversationQuery query, PageRequest page);

  /// Conversations of all companies that are set aside until this moment or an earlier one,
  /// earliest first.
  List<Conversation> snoozed(Instant until, int most);

  Optional<Message> message(CompanyId company, MessageId id);

  /// The message under the provider's id, within one conversation.
  Optional<Message> message(CompanyId company, ConversationId conversation, String externalId);

  /// The message under the provider's id, wherever it is.
  Optional<Message> messageKnownAs(CompanyId company, String externalId);

  /// Messages of a conversation by (sentAt, id).
  Page<Message> messages(
      CompanyId company, ConversationId conversation, Order order, PageRequest page);

  /// Messages of ours that a watermark may move, oldest first: the provider has them, they left at
  /// or before it ([OutboundMessage#leftAt]), and they are not yet as far as read.
  List<OutboundMessage> unread(CompanyId company, ConversationId conversation, Instant watermark);

  /// Held messages of a conversation, oldest first.
  List<OutboundMessage> held(CompanyId company, ConversationId conversation);

  /// What waits for a message of this account with this provider's id, in the order it came.
  List<Waiting> waiting(CompanyId company, AccountId account, String externalId);

  /// Forgets what came before this and still waits.
  void forgetWaiting(Instant before);

  /// Forgets messages: of each company named here those stored before its moment, oldest first, and
  /// of no other company any. A message that is still to be sent stays. Nothing is fed, and no
  /// conversation changes. To be called again and again: each call does little enough to be in
  /// nobody's way.
  ///
  /// @return whether there may be more
  boolean forgetMessages(Map<CompanyId, Instant> before);

  /// The oldest message that a company still has.
  Optional<MessageId> oldestMessage(CompanyId company);

  /// Conversations in which nothing happened since this moment, longest ago first, by (activeAt,
  /// id).
  List<Conversation> quiet(CompanyId company, Instant before, Optional<Cursor> after, int limit);

  /// Makes all of these changes, or none. When it returns [CommitResult.Done] they are durable:
  /// they survive the death of the process. Many callers may commit at once; their changes may
  /// share a transaction, but each is refused or made for itself.
  ///
  /// Refused with [CommitResult.Conflict] when a conversation or contact is not at the version
  /// before the one given, when one of its addresses is another conversation's, or when a contact's
  /// address belongs to another contact, which does not give it up in the same changes: then read
  /// again and decide again. Answered with [CommitResult.Repeated] when the idempotency key was
  /// used before; nothing is changed then.
  CommitResult commit(Changes changes);

  /// By when a message was said.
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }
}
