package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.NoteStore;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Erases who a person is and what they said: names, pictures, notes about them, the content of
/// their messages and the files in them. That there was a conversation, and what the company said
/// in it, stays.
final class ErasePerson {

  private static final int AT_ONCE = 100;

  private final AccountStore accounts;
  private final ContactStore contacts;
  private final ConversationStore conversations;
  private final NoteStore notes;
  private final KeepFiles files;
  private final InstantSource clock;

  ErasePerson(
      AccountStore accounts,
      ContactStore contacts,
      ConversationStore conversations,
      NoteStore notes,
      KeepFiles files,
      InstantSource clock) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.conversations = conversations;
    this.notes = notes;
    this.files = files;
    this.clock = clock;
  }

  void erase(Contact person) {
    for (Conversation conversation : conversations.conversationsOf(person.company(), person.id())) {
      Optional<Cursor> after = Optional.empty();
      do {
        Page<Message> page =
            conversations.messages(
                person.company(),
                conversation.id(),
                ConversationStore.Order.OLDEST_FIRST,
                new PageRequest(AT_ONCE, after));
        Attempts.until(() -> silence(conversation, page.items()));
        after = page.next();
      } while (after.isPresent());
      notes.removeAll(person.company(), conversation.id());
    }
    Attempts.until(() -> forget(person));
  }

  private CommitResult silence(Conversation stale, List<Message> messages) {
    Conversation conversation =
        conversations.conversation(stale.company(), stale.id()).orElseThrow();
    Optional<ConnectedAccount> account =
        accounts.account(conversation.company(), conversation.account());
    ConversationDraft draft = conversation.draft();
    ChangesDraft changes = Changes.of(conversation.company());
    for (Message message : messages) {
      if (message instanceof InboundMessage said) {
        account.ifPresent(ours ->
            files.leaving(ours.account(), said.content(), clock.instant()).forEach(changes::file));
        changes.message(said.erased());
        conversation
            .lastMessage()
            .filter(last -> last.id().equals(said.id()))
            .ifPresent(_ -> draft.said(said.erased().summary()));
      }
    }
    return conversations.commit(changes.conversation(draft.done()).done());
  }

  private CommitResult forget(Contact person) {
    return contacts
        .contact(person.company(), person.id())
        .map(contact ->
            conversations.commit(
                Changes.of(contact.company()).contact(contact.erased().next()).done()))
        .orElseGet(CommitResult.Done::new);
  }
}
