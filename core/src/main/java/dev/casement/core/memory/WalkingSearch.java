package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.search.SearchWords;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The meaning of searching: walks through everything there is.
public final class WalkingSearch implements Search {

  private final Stores stores;

  public WalkingSearch(Stores stores) {
    this.stores = stores;
  }

  @Override
  public Page<Message> messages(CompanyId company, String typed, PageRequest page) {
    List<Message> found =
        conversations(company).stream()
            .flatMap(conversation -> messages(conversation).stream())
            .filter(message -> SearchWords.of(message.content().words()).answer(typed))
            .toList();
    return Paging.descending(found, m -> new Cursor(m.sentAt(), m.id().value()), page);
  }

  @Override
  public Page<Contact> contacts(CompanyId company, String typed, PageRequest page) {
    List<Contact> found =
        all(some -> stores.contacts().contacts(company, some)).stream()
            .filter(contact -> SearchWords.of(contact).answer(typed))
            .toList();
    return Paging.descending(found, c -> new Cursor(c.createdAt(), c.id().value()), page);
  }

  @Override
  public Page<Conversation> conversations(
      CompanyId company, String typed, ConversationQuery query, PageRequest page) {
    List<Conversation> found =
        conversations(company).stream()
            .filter(query::shows)
            .filter(conversation -> isWith(company, conversation.contact(), typed))
            .toList();
    return Paging.descending(found, c -> new Cursor(c.activeAt(), c.id().value()), page);
  }

  private boolean isWith(CompanyId company, ContactId contact, String typed) {
    return stores
        .contacts()
        .contact(company, contact)
        .filter(found -> SearchWords.of(found).answer(typed))
        .isPresent();
  }

  private List<Conversation> conversations(CompanyId company) {
    return all(page ->
        stores.conversations().conversations(company, ConversationQuery.all(Instant.MAX), page));
  }

  private List<Message> messages(Conversation conversation) {
    return all(page ->
        stores
            .conversations()
            .messages(
                conversation.company(),
                conversation.id(),
                ConversationStore.Order.OLDEST_FIRST,
                page));
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
    List<T> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<T> page = pages.apply(new PageRequest(PageRequest.MOST, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
