package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Adds to the feed. Used by the one writer only: that is why the next number is the newest plus
/// one.
final class FeedWriter {

  private final InstantSource wallClock;

  FeedWriter(InstantSource wallClock) {
    this.wallClock = wallClock;
  }

  void add(Handle handle, CompanyId company, List<News> news) {
    if (news.isEmpty()) {
      return;
    }
    long sequence = JdbiFeed.newest(handle, company);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into feed_entry (company, sequence, kind, conversation, message, fed_at)
            values (:company, :sequence, :kind, :conversation, :message, :fed_at)
            """);
    for (News item : news) {
      sequence++;
      batch
          .bind("company", company.value())
          .bind("sequence", sequence)
          .bind("kind", Words.of(item.kind()))
          .bind("conversation", item.conversation().value())
          .bind("message", item.message().map(MessageId::value))
          .bind("fed_at", wallClock.millis())
          .add();
    }
    batch.execute();
  }

  /// One thing that changed.
  record News(Kind kind, ConversationId conversation, Optional<MessageId> message) {}
}
