package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.LastMessage;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes the words of messages that are past their time from what lists show of their
/// conversations. Who spoke last, and when, stays.
final class ForgetPreviews {

  private static final int AT_ONCE = 100;
  private static final String WALK = "retention/messages/previews";

  private final Stores stores;

  ForgetPreviews(Stores stores) {
    this.stores = stores;
  }

  /// Looks through some of the conversations in which nothing happened since this moment.
  ///
  /// @return whether there may be more
  boolean ofCompany(CompanyId company, Instant before) {
    Optional<Cursor> after = stores.progress().reached(company, WALK).map(ForgetPreviews::cursor);
    List<Conversation> found = stores.conversations().quiet(company, before, after, AT_ONCE);
    for (Conversation conversation : found) {
      conversation
          .lastMessage()
          .filter(last -> !last.preview().isEmpty())
          .ifPresent(last -> Attempts.until(() -> blank(conversation, last)));
    }
    if (!found.isEmpty()) {
      Conversation last = found.getLast();
      stores
          .progress()
          .reach(company, WALK, last.activeAt().toEpochMilli() + " " + last.id().value());
    }
    return found.size() == AT_ONCE;
  }

  private CommitResult blank(Conversation stale, LastMessage last) {
    Optional<Conversation> now =
        stores
            .conversations()
            .conversation(stale.company(), stale.id())
            .filter(one -> one.lastMessage().filter(last::equals).isPresent());
    return now.<CommitResult>map(one ->
            stores
                .conversations()
                .commit(
                    Changes.of(one.company())
                        .conversation(one.draft().said(last.withoutWords()).done())
                        .done()))
        .orElseGet(CommitResult.Done::new);
  }

  private static Cursor cursor(String place) {
    int space = place.indexOf(' ');
    return new Cursor(
        Instant.ofEpochMilli(Long.parseLong(place, 0, space, 10)), place.substring(space + 1));
  }
}
