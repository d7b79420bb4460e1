package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Adds to the feed. Used by the one writer only: that is why the next number is the newest plus
/// one.
final class FeedWriter {

  private final InstantSource wallClock;

  FeedWriter(InstantSource wallClock) {
    this.wallClock = wallClock;
  }

  void add(
      Handle handle,
      CompanyId company,
      Kind kind,
      ConversationId conversation,
      Optional<MessageId> message) {
    handle
        .createUpdate(
            """
            insert into feed_entry (company, sequence, kind, conversation, message, fed_at)
            values (:company, :sequence, :kind, :conversation, :message, :fed_at)
            """)
        .bind("company", company.value())
        .bind("sequence", JdbiFeed.newest(handle, company) + 1)
        .bind("kind", Words.of(kind))
        .bind("conversation", conversation.value())
        .bind("message", message.map(MessageId::value))
        .bind("fed_at", wallClock.millis())
        .execute();
  }
}
