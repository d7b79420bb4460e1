package dev.casement.app.search;

import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.search.SearchWords;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Search by an index in a folder, over these stores.
public final class IndexedSearch implements Search, AutoCloseable {

  private final Path folder;
  private final Stores stores;
  private Optional<Opened> opened = Optional.empty();

  /// A search whose index is opened, or made, and filled when it is first asked, or by [#follow]
  /// before: nobody waits for it at the start.
  public IndexedSearch(Path folder, Stores stores) {
    this.folder = folder;
    this.stores = stores;
  }

  private synchronized Opened opened() {
    Opened now =
        opened.orElseGet(() -> {
          Index index = Index.in(folder);
          return new Opened(index, new Following(stores, index));
        });
    opened = Optional.of(now);
    return now;
  }

  /// Takes in what was committed meanwhile, for all companies, and makes it durable now and then:
  /// what is lost of it is read again.
  public void follow() {
    Opened search = opened();
    boolean gained = false;
    for (Company company : stores.companies().companies()) {
      gained |= search.following().goOn(company.id());
      gained |= search.following().forget(company.id());
    }
    if (gained) {
      search.index().commit();
    }
  }

  @Override
  public Page<Message> messages(CompanyId company, String typed, PageRequest page) {
    return page(
        Entry.Kind.MESSAGE,
        company,
        typed,
        page,
        id -> stores.conversations().message(company, new MessageId(id)));
  }

  @Override
  public Page<Contact> contacts(CompanyId company, String typed, PageRequest page) {
    return page(
        Entry.Kind.CONTACT,
        company,
        typed,
        page,
        id ->
            stores
                .contacts()
                .contact(company, new ContactId(id))
                .filter(contact -> contact.mergedInto().isEmpty()));
  }

  /// The id of an absorbed conversation leads to another, which is found by its own.
  @Override
  public Page<Conversation> conversations(
      CompanyId company, String typed, ConversationQuery query, PageRequest page) {
    return page(
        Entry.Kind.CONVERSATION,
        company,
        typed,
        page,
        id ->
            stores
                .conversations()
                .conversation(company, new ConversationId(id))
                .filter(conversation -> conversation.id().value().equals(id))
                .filter(query::shows));
  }

  private <T> Page<T> page(
      Entry.Kind kind,
      CompanyId company,
      String typed,
      PageRequest page,
      Function<String, Optional<T>> row) {
    List<String> words = SearchWords.typed(typed);
    if (words.isEmpty()) {
      return new Page<>(List.of(), Optional.empty());
    }
    Opened search = opened();
    search.following().catchUp(company);
    List<T> found = new ArrayList<>();
    List<Cursor> places = new ArrayList<>();
    Optional<Cursor> after = page.after();
    boolean more = true;
    int most = Math.min(PageRequest.MOST, page.limit() + 1);
    while (more && found.size() <= page.limit()) {
      List<Cursor> hits = search.index().find(kind, company, words, new PageRequest(most, after));
      for (Cursor hit : hits) {
        if (found.size() <= page.limit()) {
          row.apply(hit.id())
              .ifPresent(one -> {
                found.add(one);
                places.add(hit);
              });
        }
      }
      more = hits.size() == most;
      after = more ? Optional.of(hits.getLast()) : after;
    }
    return found.size() <= page.limit()
        ? new Page<>(found, Optional.empty())
        : new Page<>(found.subList(0, page.limit()), Optional.of(places.get(page.limit() - 1)));
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(search -> search.index().close());
  }

  private record Opened(Index index, Following following) {}
}
