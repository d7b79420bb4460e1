package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Message;

/// Finds what has words that begin as the typed ones do (`SearchWords`). It shows everything that
/// was committed before it is asked. Thread-safe.
public interface Search {

  /// Messages by what they say, newest first by (sentAt, id).
  Page<Message> messages(CompanyId company, String typed, PageRequest page);

  /// People by names, ids and phones, newest first by (createdAt, id).
  Page<Contact> contacts(CompanyId company, String typed, PageRequest page);

  /// Conversations by their person, newest activity first.
  Page<Conversation> conversations(
      CompanyId company, String typed, ConversationQuery query, PageRequest page);
}
